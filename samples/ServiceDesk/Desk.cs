using Microsoft.EntityFrameworkCore;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>The desk's clock, the only one there is: a pinned day for demonstrations, else the day it is in a zone.</summary>
internal sealed record Today(LocalDate? Pinned)
{
    public LocalDate In(DateTimeZone zone) => Pinned ?? Now().InZone(zone).Date;

    public Instant Now() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
}

/// <summary>What pages and API have in common: finds, asks, keeps.</summary>
internal sealed class Desk(DeskDb db, ICurrentPolicies policies, IAssessor assessor, Today today)
{
    private const int MostListed = 50;

    public Task<List<Unit>> SearchAsync(string serial) => serial.Length > Question.LongestSerial
        ? throw new InvalidInputException([Problem.At("q", $"A serial number has at most {Question.LongestSerial} characters.")])
        : db.Units.AsNoTracking().Where(unit => unit.Serial.StartsWith(serial)).OrderBy(unit => unit.Serial).Take(MostListed).ToListAsync();

    /// <summary>Asks about a unit, by that version of the policy it was sold under that applies.</summary>
    public async Task<(Unit Unit, Question Question, Assessment Assessment)> AskAsync(string serial, Asked asked)
    {
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Serial == serial) ?? throw Unknown();
        var catalog = policies.Catalog;
        var question = Question.Of(asked, today.In(catalog.Policies.FirstOrDefault(policy => policy.Id == unit.PolicyId)?.Zone ?? throw Unknown()));
        var facts = unit.ToCase(question);
        var versions = catalog.For(facts, question.On).Where(version => version.Policy.Id == unit.PolicyId).ToList();
        var applies = versions.Find(version => version.Applies == Truth.Yes) ?? throw new InvalidInputException([Problem.At("policy", string.Join("; ", versions))]);
        return (unit, question, assessor.Assess(applies.Policy, facts, question.On));
    }

    public async Task<EnteredClaim> EnterAsync(string serial, Asked asked, Language language)
    {
        var (_, question, assessment) = await AskAsync(serial, asked);
        var (facts, decision) = (AfterSalesJson.WriteCase(assessment.Case), AfterSalesJson.WriteDecision(StoredDecision.Of(assessment, language)));
        var claim = db.Claims.Add(new EnteredClaim(serial, assessment.Policy.Id, today.Now(), question.On, question.Note, facts, decision)).Entity;
        await db.SaveChangesAsync();
        return claim;
    }

    public Task<List<EnteredClaim>> ClaimsAsync(string serial) =>
        db.Claims.AsNoTracking().Where(claim => claim.Serial == serial).OrderByDescending(claim => claim.EnteredAt).Take(MostListed).ToListAsync();

    /// <summary>A claim with its stored decision, decided again by the same version of now, else by another; no check where there is no such policy any more.</summary>
    public async Task<(EnteredClaim Claim, StoredDecision Stored, DecisionCheck? Check, DateTimeZone Zone)> ReplayAsync(int id)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(claim => claim.Id == id) ?? throw Unknown();
        var stored = AfterSalesJson.ReadDecision(claim.Decision);
        var policy = policies.Catalog.Policies.Where(policy => policy.Id == claim.PolicyId).OrderByDescending(policy => policy.Version == stored.PolicyVersion).FirstOrDefault();
        return (claim, stored, policy is null ? null : AfterSalesJson.Check(stored, policy, AfterSalesJson.ReadCase(claim.Case)), policy?.Zone ?? DateTimeZone.Utc);
    }

    /// <summary>Reads the policy files again; a file that cannot be read at all leaves everything as it is.</summary>
    public static CurrentPolicies TryReload(CurrentPolicies policies, ILogger logger)
    {
        try
        {
            logger.LogInformation("Policies read again; refused: {Refused}", policies.Reload());
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidInputException)
        {
            logger.LogWarning(broken, "The policy files could not be read; those read before stay in force.");
        }

        return policies;
    }

    private static BadHttpRequestException Unknown() => new("There is no such unit or claim, or its policy is not in force any more.", StatusCodes.Status404NotFound);
}
