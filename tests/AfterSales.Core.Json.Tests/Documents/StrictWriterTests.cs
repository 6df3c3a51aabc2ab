using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json.Tests.Documents;

public class StrictWriterTests
{
    [Fact]
    public void What_a_document_cannot_say_is_refused_all_at_once()
    {
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create(series: " ", category: new string('x', 201)),
            repairs: [Repair.Create(new LocalDate(9998, 1, 1), DateFact.NotYet, defect: "half \uD83D")],
            readings: [Reading.Of(Counter.Hours, 1_000_000_000_000_000_000m)]);

        var problems = Assert.Throws<InvalidInputException>(() => AfterSalesJson.WriteCase(serviceCase)).Problems;

        Assert.Equal(["unit.series", "unit.category", "repairs[0].handed-in", "repairs[0].defect", "readings[0].value"], problems.Select(problem => problem.Path));
        Assert.StartsWith("A document cannot say \"9998-01-01\"; it has a day as ", problems[2].Message);
    }

    [Fact]
    public void A_rule_can_only_name_a_clause_that_the_policy_tells()
    {
        var policy = AfterSalesPolicy.Create(
            "P", "1", clauses: [Clause.Of("1.1", "Two years")], warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2), Clause.Of("1.1"))]));

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => AfterSalesJson.WritePolicy(policy)).Problems);

        Assert.Equal("warranty.terms[0].clause: The policy's clauses do not hold \"1.1\" with the wording that this rule gives it; list it there.", problem.ToString());
    }

    [Fact]
    public void A_day_of_another_calendar_is_written_as_the_same_day_of_the_iso_calendar()
    {
        var persian = new LocalDate(1403, 1, 1, CalendarSystem.PersianSimple);
        Assert.Contains("\"fixed-last-day\": \"2024-03-20\"", AfterSalesJson.WriteCase(ServiceCase.Create(SoldUnit.Create(fixedLastDay: persian))));
    }

    [Fact]
    public void The_longest_terms_are_written_and_read()
    {
        foreach (var term in new[] { Term.OfYears(1_000), Term.OfMonths(12_000), Term.OfWeeks(53_000), Term.OfDays(366_000), Term.OfWorkingDays(366_000), Term.Of(1_000, 12_000, 53_000, 366_000) })
        {
            var serviceCase = ServiceCase.Create(SoldUnit.Create(agreedTerm: AgreedTerm.Of(term)));
            Assert.Equal(serviceCase, AfterSalesJson.ReadCase(AfterSalesJson.WriteCase(serviceCase)));
        }
    }

    [Fact]
    public void What_is_short_stands_on_one_line_and_what_is_not_is_filled()
    {
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 3, 10))]),
            repairs: [Repair.Create(new LocalDate(2024, 5, 1), DateFact.NotYet, parts: ValueList.From(Enumerable.Range(1, 20).Select(number => "part-" + number)))]);

        Assert.Equal(
            """
            {
              "format": 1,
              "unit": {
                "dates": { "sale": "2024-03-10" }
              },
              "repairs": [
                {
                  "handed-in": "2024-05-01",
                  "handed-back": "not-yet",
                  "parts": [
                    "part-1", "part-2", "part-3", "part-4", "part-5", "part-6", "part-7", "part-8", "part-9", "part-10",
                    "part-11", "part-12", "part-13", "part-14", "part-15", "part-16", "part-17", "part-18", "part-19",
                    "part-20"
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            AfterSalesJson.WriteCase(serviceCase));
    }
}
