using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Tests.PublicApi;
using AfterSales.Warranties;

namespace AfterSales.Tests.Warranties;

/// <summary>
/// Of some ten thousand drawn cases in which everything happens on few days those that told the rules apart from one like them, where no other test did: decided and explained
/// as approved, like <see cref="DecidedCasesTests"/>.
/// </summary>
public class CrowdedCasesTests
{
    private static readonly int[] Numbers =
    [
        0, 2, 4, 5, 19, 21, 29, 33, 47, 79, 90, 100, 110, 128, 144, 183, 187, 215, 236, 316,
        395, 487, 525, 538, 544, 576, 587, 738, 884, 931, 962, 999, 1061, 1172, 1264, 1662, 1750, 1772, 1785, 1947,
        2076, 2085, 2223, 2468, 2704, 3167, 3565, 5053, 5504, 5695, 7853, 7892, 8713, 9067,
    ];

    private static readonly ApprovedLines Lines = new("tests/AfterSales.Core.Tests/Warranties/CrowdedAnswers.approved.txt", Numbers.Length, 1, index => Told(Numbers[index]));

    public static TheoryData<int> All => Lines.Groups;

    [Theory]
    [MemberData(nameof(All))]
    public void Crowded_cases_are_decided_and_explained_as_approved(int index) => Lines.Equal(index);

    private static (string Line, string Whole) Told(int number)
    {
        var draw = Tape.Numbered(number, length: 4000).Crowded();
        return DecidedCases.Told(number, draw, DecidedCases.Answers(draw) + "\n" + Remedies(draw));
    }

    private static string Remedies(CoverageDraw draw)
    {
        var decision = RemedyPolicy.Create(
            draw.Policy,
            [
                RemedyTrigger.Create("soon", [RemedyMeasure.Repairs(1)], [Remedy.Refund], period: RemedyPeriod.First(Term.OfDays(10)), failure: FailureNeed.NotNeeded, claimBy: Term.OfDays(20)),
                RemedyTrigger.Create("twice", [RemedyMeasure.Repairs(2)], [Remedy.Exchange], failure: FailureNeed.Needed),
            ]).Decide(draw.Case, draw.On);
        return $"{decision.Status} {decision.Missing} {string.Join("; ", decision.Explain().Triggers.Select(trigger => $"{trigger} [{string.Join("; ", trigger.Measures)}] by {trigger.AskByDay:R} missing {trigger.Missing}"))}";
    }
}
