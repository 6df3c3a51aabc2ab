namespace AfterSales.Fees.Rules;

/// <summary>How much of the deductible is left for the lines to come: a range, since an earlier line may be open. In minor units.</summary>
internal struct DeductibleLeft(long amount)
{
    private long _least = amount;
    private long _greatest = amount;

    /// <summary>The facts on earlier lines that leave it open how much is left.</summary>
    public ulong Missing { get; private set; }

    /// <summary>What of a line the customer bears first: at least and at most.</summary>
    public readonly void Bite(Cover cover, long amount, out long least, out long greatest)
    {
        least = cover == Cover.Yes ? Math.Max(Math.Min(_least, amount), 0) : 0;
        greatest = cover == Cover.No ? 0 : Math.Max(Math.Min(_greatest, amount), 0);
    }

    public readonly bool CanBite(Cover cover) => cover != Cover.No && _greatest > 0;

    /// <summary>Takes off what a line uses up: certainly from its least amount, possibly up to its greatest.</summary>
    public void Use(Cover cover, long least, long greatest, ulong missing)
    {
        if (cover == Cover.No || _greatest == 0)
        {
            return;
        }

        var before = _greatest - _least;
        _least -= Math.Max(Math.Min(_least, greatest), 0);
        if (cover == Cover.Yes)
        {
            _greatest -= Math.Max(Math.Min(_greatest, least), 0);
        }

        if (_greatest - _least > before)
        {
            Missing |= missing;
        }
    }
}

/// <summary>Whether the deductible meets a line: it is covered, it is not, or that is open.</summary>
internal enum Cover
{
    Open,
    Yes,
    No,
}
