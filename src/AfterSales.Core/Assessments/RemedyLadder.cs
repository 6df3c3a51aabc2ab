using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>Everything that the customer may ask for today, best first, and what would have to be known to say more.</summary>
/// <remarks>
/// Rights come before presumptions; then money back before a new unit, a new unit before part of the price or credit, these before a repair, and a repair before what helps
/// meanwhile; of the same kind the one that pays back more or costs the customer less.
/// </remarks>
public sealed class RemedyLadder
{
    internal RemedyLadder(LocalDate on, ValueList<LadderRung> rungs, ValueList<LadderQuestion> questions)
    {
        On = on;
        Rungs = rungs;
        Questions = questions;
    }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>What may be asked for, best first.</summary>
    public ValueList<LadderRung> Rungs { get; }

    /// <summary>What may perhaps be asked for: facts are missing.</summary>
    public ValueList<LadderQuestion> Questions { get; }

    /// <summary>The ladder of one assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    public static RemedyLadder Of(Assessment assessment) => Of([assessment]);

    /// <summary>The ladder over several policies that apply to one case on one day.</summary>
    /// <param name="assessments">The assessments, in the order of the policies; at least one, of one case and day.</param>
    /// <exception cref="ArgumentException">There is none, or they differ in case or day.</exception>
    public static RemedyLadder Of(ValueList<Assessment> assessments)
    {
        if (assessments.IsEmpty || assessments.Any(assessment => assessment.On != assessments[0].On || !Equals(assessment.Case, assessments[0].Case)))
        {
            throw new ArgumentException("A ladder is of one case on one day; give at least one assessment of it.", nameof(assessments));
        }

        var rungs = new List<LadderRung>();
        var questions = new List<LadderQuestion>();
        foreach (var assessment in assessments)
        {
            LadderRules.Returns(assessment, rungs, questions);
            LadderRules.Remedies(assessment, rungs, questions);
            LadderRules.Service(assessment, rungs, questions);
        }

        return new RemedyLadder(assessments[0].On, ValueList.From(LadderRules.BestFirst(rungs)), ValueList.From(questions));
    }

    /// <summary>The rungs, numbered, then what is open, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The rungs, numbered, then what is open.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => LadderText.Of(this, language);
}

/// <summary>Makes ladders of assessments.</summary>
public static class RemedyLadderExtensions
{
    /// <summary>Everything that the customer may ask for today, best first.</summary>
    /// <param name="assessment">The assessment.</param>
    public static RemedyLadder Ladder(this Assessment assessment) => RemedyLadder.Of(assessment);
}
