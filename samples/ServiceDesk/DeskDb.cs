using AfterSales.Amounts;
using AfterSales.Cases;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>The desk's own records: units with what happened to them, and the claims entered.</summary>
internal sealed class DeskDb(DbContextOptions<DeskDb> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<EnteredClaim> Claims => Set<EnteredClaim>();

    /// <summary>A handful of made-up units, told from a day so that each shows something on it.</summary>
    public async Task SeedAsync(LocalDate today)
    {
        await Database.EnsureCreatedAsync();
        Units.AddRange(await Units.AnyAsync() ? [] :
        [
            new Unit("COOK-1001", "Range hood, repaired once", "P1", today.PlusDays(-200), 2400) { Repairs = [new(today.PlusDays(-120), today.PlusDays(-110))] },
            new Unit("COOK-1002", "Kitchen unit out of warranty", "P1", today.PlusYears(-4), 8800),
            new Unit("PHONE-2001", "Phone bought five days ago", "P17", today.PlusDays(-5), 3200),
            new Unit("PHONE-2002", "Phone repaired twice", "P17", today.PlusDays(-300), 3200)
            {
                Repairs = [new(today.PlusDays(-200), today.PlusDays(-190)), new(today.PlusDays(-90), today.PlusDays(-62))],
            },
            new Unit("PHONE-2003", "Phone in the workshop", "P17", today.PlusDays(-370), 2100) { Repairs = [new(today.PlusDays(-12), null)] },
            new Unit("PHONE-2004", "Phone without an invoice", "P17", null, 2100),
        ]);
        await SaveChangesAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseNodaTime();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Unit>(unit =>
    {
        unit.HasKey(one => one.Serial);
        unit.OwnsMany(one => one.Repairs, stay => stay.HasKey("UnitSerial", nameof(Stay.HandedInOn)));
    });
}

/// <summary>A unit that was sold. A null is not known.</summary>
internal sealed record Unit(string Serial, string Name, string PolicyId, LocalDate? SoldOn, decimal Price)
{
    public List<Stay> Repairs { get; init; } = [];

    /// <summary>The one place where the desk's records become facts.</summary>
    public ServiceCase ToCase(Question asked) => ServiceCase.Create(
            SoldUnit.Create(SoldOn is { } sold ? [UnitDate.Of(UnitEvent.Sale, sold), UnitDate.Of(UnitEvent.Invoice, sold)] : []),
            Claim.Create(
                asked.Part switch { Question.Unknown => null, "unit" => Component.WholeUnit, _ => Component.Of(asked.Part, asked.Part) },
                asked.Cause == Question.Unknown ? null : Cause.Of(asked.Cause)),
            ValueList.From(Repairs.Select(stay => Repair.Create(stay.HandedInOn, stay.HandedBackOn is { } back ? back : DateFact.NotYet, paid: Truth.No)
                .WithRecord(RepairRecord.Create(covered: Truth.Yes, Cause.Quality)))),
            evidence: asked.Proof == Question.Unknown ? [] : [Evidence.Of(EvidenceKind.ProofOfPurchase, asked.Proof == "yes" ? Truth.Yes : Truth.No)])
        .WithReturn(ReturnRequest.Create(asked.Reason == Question.Unknown ? null : ReturnReason.Of(asked.Reason)))
        .WithPurchase(Purchase.OfLine(Money.Of(Price, "CNY")))
        .WithWork(Work.Create(
        [
            WorkLine.Create("parts", LineKind.Parts, 1, Money.Of(decimal.Round(Price / 10, 2), "CNY")),
            WorkLine.Create("labour", LineKind.Labour, 2, Money.Of(90, "CNY")),
            WorkLine.Create("freight", LineKind.Freight, 1, Money.Of(45.5m, "CNY")),
        ]));
}

/// <summary>A stay in the workshop; open while there is no day of hand-back.</summary>
internal sealed record Stay(LocalDate HandedInOn, LocalDate? HandedBackOn);

/// <summary>A claim as it was entered, with the case and the decision of that moment as documents, so that it can be decided again.</summary>
internal sealed record EnteredClaim(string Serial, string PolicyId, Instant EnteredAt, LocalDate AskedOn, string Note, string Case, string Decision)
{
    public int Id { get; init; }
}
