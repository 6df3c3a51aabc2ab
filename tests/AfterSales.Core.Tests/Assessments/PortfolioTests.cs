using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

public class PortfolioTests
{
    private static readonly LocalDate Today = new(2024, 6, 1);
    private static readonly WarrantyPolicy Twelve = Months(12);
    private static readonly WarrantyPolicy Thirteen = Months(13);

    [Fact]
    public void Many_workers_answer_as_one_who_goes_through_the_records() => Law.Holds(tape =>
    {
        var records = Enumerable.Range(0, tape.Next(3) * 700).Select(number => new Sale(number, number % 7 == 5 ? null : Today.PlusDays(-((number * 13) % 800)))).ToList();
        var portfolio = Portfolio.Of(records, CaseOf, tape.Between(1, 4));

        var lines = portfolio.Decide(serviceCase => Twelve.Decide(serviceCase, Today)).ToList();
        var changes = portfolio.Changes(serviceCase => Twelve.Decide(serviceCase, Today).Status, serviceCase => Thirteen.Decide(serviceCase, Today).Status).ToList();

        Assert.Equal(records, lines.Select(line => line.Record));
        Assert.Equal(records.Where(IsRight).Select(sale => Twelve.Decide(CaseOf(sale), Today)), lines.Where(line => !line.IsRefused).Select(line => line.Answer));
        Assert.Equal(records.Where(sale => !IsRight(sale)), lines.Where(line => line.IsRefused).Select(line => line.Record));
        Assert.Equal(
            records.Where(sale => !IsRight(sale) || Twelve.Decide(CaseOf(sale), Today).Status != Thirteen.Decide(CaseOf(sale), Today).Status),
            changes.Select(line => line.Record));
        tape.Classify("several batches", records.Count > 1000);
        tape.Classify("changes", changes.Exists(line => !line.IsRefused));
        tape.Classify("none", records.Count == 0);
    });

    [Fact]
    public void Thirteen_months_instead_of_twelve_cover_the_units_sold_a_year_and_a_month_ago()
    {
        var sales = Enumerable.Range(0, 1000).Select(number => new Sale(number, Today.PlusDays(-number))).ToList();

        var comparison = Portfolio.Of(sales, CaseOf).Compare(
            serviceCase => Twelve.Decide(serviceCase, Today).Status,
            serviceCase => Thirteen.Decide(serviceCase, Today).Status,
            sale => Money.Of(sale.Number, sale.Number % 2 == 0 ? "EUR" : "JPY"));

        // 2023-06-01 is covered by both; 2023-05-01 to 2023-05-31 only by thirteen months: 31 days.
        var first = Period.DaysBetween(new LocalDate(2023, 5, 31), Today);
        var covered = Enumerable.Range(first, 31).ToList();
        var move = Assert.Single(comparison.Moves);
        Assert.Equal((CoverageStatus.Expired, CoverageStatus.Covered, 31), (move.Before, move.After, move.Units));
        Assert.Equal(
            [Money.Of(covered.Where(number => number % 2 == 0).Sum(), "EUR"), Money.Of(covered.Where(number => number % 2 == 1).Sum(), "JPY")],
            move.Amounts.OrderBy(amount => amount.Currency.Code, StringComparer.Ordinal));
        Assert.Equal((1000, 0, 31), (comparison.Units, comparison.Refused, comparison.Changed));
        Assert.StartsWith("31 of 1000 units change\n  Expired -> Covered: 31 units, ", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_yesterday_is_what_ended_yesterday()
    {
        var sales = Enumerable.Range(0, 1000).Select(number => new Sale(number, Today.PlusDays(-number)));

        var changes = Portfolio.Of(sales, CaseOf).Changes(
            serviceCase => Twelve.Decide(serviceCase, Today.PlusDays(-1)).Status,
            serviceCase => Twelve.Decide(serviceCase, Today).Status).ToList();

        // What was sold today began today; what was sold on 2023-05-31 ended on 2024-05-31.
        Assert.Equal([Today, new LocalDate(2023, 5, 31)], changes.Select(line => line.Record.SoldOn!.Value));
        Assert.Equal(
            [AnswerChange<CoverageStatus>.Of(CoverageStatus.NotStarted, CoverageStatus.Covered), AnswerChange<CoverageStatus>.Of(CoverageStatus.Covered, CoverageStatus.Expired)],
            changes.Select(line => line.Answer));
    }

    [Fact]
    public void A_record_that_contradicts_itself_is_told_with_its_problems_and_stops_nothing()
    {
        var lines = Portfolio.Of([new Sale(1, Today), new Sale(2, null), new Sale(3, Today)], CaseOf).Decide(serviceCase => Twelve.Decide(serviceCase, Today).Status).ToList();

        Assert.Equal([false, true, false], lines.Select(line => line.IsRefused));
        Assert.Equal("sold-on", Assert.Single(lines[1].Problems).Path);
        Assert.Equal(CoverageStatus.Undetermined, lines[1].Answer);
    }

    [Fact]
    public void Any_other_exception_ends_the_run_as_it_was_thrown()
    {
        var failing = Portfolio.Of([new Sale(1, Today)], CaseOf).Decide<int>(_ => throw new NotSupportedException("a host's mistake"));
        var unreadable = Portfolio.Of(Unreadable(), CaseOf).Decide(_ => 1);

        Assert.Equal("a host's mistake", Assert.Throws<NotSupportedException>(failing.ToList).Message);
        Assert.Equal("the file ended", Assert.Throws<InvalidOperationException>(unreadable.ToList).Message);

        static IEnumerable<Sale> Unreadable()
        {
            yield return new Sale(1, Today);
            throw new InvalidOperationException("the file ended");
        }
    }

    [Fact]
    public void Who_ends_a_run_gets_no_more_lines_and_the_records_are_not_read_to_the_end()
    {
        using var source = new CancellationTokenSource();
        var read = 0;
        var told = 0;

        var run = Portfolio.Of(Endless(), CaseOf, workers: 2).Decide(serviceCase => Twelve.Decide(serviceCase, Today).Status, cancellation: source.Token);
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var line in run)
            {
                if (++told == 1000)
                {
                    source.Cancel();
                }
            }
        });

        Assert.InRange(told, 1000, 10_000);
        Assert.InRange(read, told, 20_000);
        Assert.Equal(10, Portfolio.Of(Endless(), CaseOf).Decide(_ => 1).Take(10).Count());

        IEnumerable<Sale> Endless()
        {
            while (true)
            {
                yield return new Sale(read++, Today);
            }
        }
    }

    [Fact]
    public void Progress_counts_up_to_the_number_of_units()
    {
        var reports = new Reports();

        var lines = Portfolio.Of(Enumerable.Range(0, 2000).Select(number => new Sale(number, Today)), CaseOf).Decide(_ => 1, reports).ToList();

        Assert.Equal(2000, lines.Count);
        Assert.Equal(reports.Seen.Order(), reports.Seen);
        Assert.Equal(2000, reports.Seen[^1]);
        Assert.True(reports.Seen.Count > 2);
    }

    [Fact]
    public void A_portfolio_without_a_worker_is_refused() =>
        Assert.Contains("one worker or more", Assert.Throws<ArgumentOutOfRangeException>(() => Portfolio.Of([], workers: 0)).Message, StringComparison.Ordinal);

    private static WarrantyPolicy Months(int months) => WarrantyPolicy.Create(startBases: [UnitEvent.Sale], terms: [TermRule.ForUnit(Term.OfMonths(months))]);

    private static bool IsRight(Sale sale) => sale.SoldOn is not null;

    private static ServiceCase CaseOf(Sale sale) => IsRight(sale)
        ? ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale.SoldOn!.Value)]))
        : throw new InvalidInputException([Problem.At("sold-on", "The day of the sale is no date.")]);

    private sealed record Sale(int Number, LocalDate? SoldOn);

    private sealed class Reports : IProgress<long>
    {
        public List<long> Seen { get; } = [];

        public void Report(long value) => Seen.Add(value);
    }
}
