namespace AfterSales.Samples.SlaWatch;

/// <summary>Decides, records, sends. Whatever is interrupted is found again in the database by the next one.</summary>
internal sealed class Watch(WatchDb db)
{
    /// <summary>Looks at every ticket that is open. What there is to tell and the messages that tell it are stored together. A clock that ran backwards is not looked at.</summary>
    public void Look(Instant now) => db.InOneTransaction(() => LookInTransaction(now));

    /// <summary>
    /// Takes an amended policy. What fell due until now fell due as it was promised then, and is recorded first; nothing that was raised is taken back.
    /// Then every open ticket is decided anew, and what moved is recorded and told like any other step.
    /// </summary>
    public List<string> Amend(AfterSalesPolicy amended, Instant now)
    {
        var moved = new List<string>();
        db.InOneTransaction(() =>
        {
            var (number, before) = db.Policy();
            if (amended.ServiceLevels is null || amended.Id != before.Id)
            {
                throw new InvalidInputException([Problem.At("--policy", $"{amended} is not another version of {before} that promises service levels.")]);
            }

            if (now < db.Clock)
            {
                throw new InvalidInputException([Problem.At("--now", $"The watch has looked at {Instants.Stored(db.Clock.Value)}; amend at that instant or later.")]);
            }

            if (amended == before)
            {
                return;
            }

            LookInTransaction(now);
            db.Take(amended, now);
            foreach (var ticket in db.Open())
            {
                foreach (var notice in Looks.Moved(ticket.Id, before.ServiceLevels!, amended, number + 1, ticket.Request, now))
                {
                    db.Record(notice, now, number + 1, amended);
                    moved.Add(Notice.Line(notice.Body(amended)));
                }
            }

            Record(now);
        });
        return moved;
    }

    /// <summary>
    /// Hands every message that waits to the receiver, in order, and marks what was taken. Killed in between, it hands the message over once more: the receiver knows it by its id.
    /// What is not taken waits for the next look.
    /// </summary>
    public async Task SendAsync(IReceiver receiver, Func<Instant> now, CancellationToken stop)
    {
        foreach (var (id, body) in db.ToSend())
        {
            await receiver.TakeAsync(id, body, stop);
            db.MarkSent(id, now());
            Console.WriteLine(Notice.Line(body));
        }
    }

    private void LookInTransaction(Instant now)
    {
        if (!(now <= db.Clock))
        {
            Record(now);
            db.SetClock(now);
        }
    }

    private void Record(Instant now)
    {
        var (number, policy) = db.Policy();
        var notices = new List<Notice>();
        foreach (var ticket in db.Open())
        {
            notices.AddRange(Looks.At(ticket.Id, policy.ServiceLevels!, ticket.Request, now));
            if (Looks.IsSettled(policy.ServiceLevels!, ticket.Request, now))
            {
                db.Settle(ticket.Id);
            }
        }

        foreach (var notice in notices.OrderBy(notice => notice.At))
        {
            db.Record(notice, now, number, policy);
        }
    }
}
