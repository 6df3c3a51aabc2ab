using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Json.Tests.Decisions;

public class TicketDecisionTests
{
    private const string Policy = """
        {
          "format": 1, "id": "P", "version": "1", "zone": "Asia/Shanghai", "clauses": { "1.1": "Repaired within 8 hours, unless the customer is waited for" },
          "service-levels": {
            "calendars": { "office": { "zone": "Asia/Shanghai", "week": { "monday": ["09:00-17:00"], "tuesday": ["09:00-17:00"] }, "known-through": "2024-12-31" } },
            "commitments": [
              {
                "metric": "repair", "target": "PT8H", "calendar": "office", "stops": ["resolved"], "warn-at": ["0.5"], "paused-by": ["customer"],
                "ladder": [{ "name": "lead", "at": "0.5" }], "on-miss": ["loaner"], "clause": "1.1"
              },
              { "metric": "turnaround", "target": { "for-each": 10, "within": "P1D" }, "calendar": "office", "stops": ["resolved"] }
            ]
          }
        }
        """;

    private const string Ticket = """
        {
          "format": 1,
          "events": [
            { "event": "opened", "at": "2024-01-08T10:00:00+08:00" },
            { "event": "paused", "at": "2024-01-08T11:00:00+08:00", "pause": "customer" },
            { "event": "resumed", "at": "2024-01-08T12:00:00+08:00" }
          ]
        }
        """;

    private static readonly Instant At = Instant.FromUtc(2024, 1, 9, 4, 0);

    private static readonly string Decided = AfterSalesJson.WriteDecision(StoredDecision.Of(AfterSalesJson.ReadPolicy(Policy), AfterSalesJson.ReadTicket(Ticket), At));

    [Fact]
    public void A_decision_about_a_ticket_says_everything_that_was_decided() =>
        Assert.Equal(
            $$"""
            {
              "format": 1,
              "policy": {
                "id": "P",
                "version": "1",
                "fingerprint": "{{AfterSalesJson.ReadDecision(Decided).PolicyFingerprint}}"
              },
              "ticket": { "fingerprint": "{{AfterSalesJson.ReadDecision(Decided).CaseFingerprint}}" },
              "at": "2024-01-09T12:00:00+08:00",
              "semantics": {{AfterSalesJson.SemanticsVersion}},
              "language": "en",
              "service-levels": [
                {
                  "metric": "repair",
                  "status": "breached",
                  "started": "2024-01-08T02:00:00Z",
                  "due": "2024-01-09T03:00:00Z",
                  "elapsed": "PT9H",
                  "remaining": "PT0S",
                  "overdue": "PT1H",
                  "overdue-on-the-wall": "PT1H",
                  "share": "1.125",
                  "headline": {
                    "code": "service-level.breached",
                    "arguments": [
                      { "name": "repair" },
                      { "instant": "2024-01-09T03:00:00Z" },
                      { "duration": "PT1H" }
                    ],
                    "clause": "1.1",
                    "text": "repair was due at 2024-01-09T11:00:00+08:00 and is overdue by 1 h"
                  },
                  "reasons": [
                    {
                      "code": "service-level.started",
                      "arguments": [
                        { "instant": "2024-01-08T02:00:00Z" },
                        { "name": "opened" }
                      ],
                      "clause": "1.1",
                      "text": "The clock started at 2024-01-08T10:00:00+08:00 with \"opened\""
                    },
                    {
                      "code": "service-level.stood-still",
                      "arguments": [
                        { "instant": "2024-01-08T03:00:00Z" },
                        { "instant": "2024-01-08T04:00:00Z" }
                      ],
                      "clause": "1.1",
                      "text": "The clock stood still from 2024-01-08T11:00:00+08:00 to 2024-01-08T12:00:00+08:00"
                    },
                    {
                      "code": "service-level.promised",
                      "arguments": [
                        { "name": "repair" },
                        { "duration": "PT8H" }
                      ],
                      "clause": "1.1",
                      "text": "repair is promised within 8 h"
                    }
                  ],
                  "unless": [
                    {
                      "code": "service-level.sooner",
                      "arguments": [
                        { "duration": "PT1H" }
                      ],
                      "clause": "1.1",
                      "text": "it had been done 1 h sooner"
                    }
                  ],
                  "warnings": [
                    { "share": "0.5", "at": "2024-01-08T07:00:00Z" }
                  ],
                  "raised": [
                    { "name": "lead", "at": "2024-01-08T07:00:00Z" }
                  ],
                  "triggers": ["loaner"]
                },
                {
                  "metric": "turnaround",
                  "status": "undetermined",
                  "started": "2024-01-08T02:00:00Z",
                  "elapsed": "PT10H",
                  "headline": {
                    "code": "service-level.undetermined",
                    "arguments": [
                      { "name": "turnaround" }
                    ],
                    "text": "turnaround cannot be decided"
                  },
                  "reasons": [
                    {
                      "code": "service-level.started",
                      "arguments": [
                        { "instant": "2024-01-08T02:00:00Z" },
                        { "name": "opened" }
                      ],
                      "text": "The clock started at 2024-01-08T10:00:00+08:00 with \"opened\""
                    },
                    {
                      "code": "service-level.promised",
                      "arguments": [
                        { "name": "turnaround" },
                        { "term": "P1D" }
                      ],
                      "text": "turnaround is promised within 1 day"
                    }
                  ],
                  "missing": ["quantity"]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Decided);

    [Fact]
    public void Policy_ticket_and_instant_give_it_again() =>
        Assert.Equal("Confirmed: policy, ticket and instant give this decision again.", Check(Decided, Policy, Ticket));

    [Fact]
    public void A_holiday_that_was_added_later_is_detected_and_what_it_moved() =>
        Assert.Equal(
            "The policy was changed since, though it is still called P 1.\nThe answers are other ones.",
            Check(Decided, Policy.Replace("\"known-through\"", "\"special-days\": [{ \"day\": \"2024-01-09\" }], \"known-through\"", StringComparison.Ordinal), Ticket));

    [Fact]
    public void An_event_that_came_later_is_detected_although_it_changes_no_answer() =>
        Assert.Equal(
            "The ticket is another one, or other facts are known of it.",
            Check(Decided, Policy, Ticket.Replace("\n  ]", ",\n    { \"event\": \"resolved\", \"at\": \"2024-01-10T10:00:00+08:00\" }\n  ]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"due\": \"2024-01-09T03:00:00Z\"", "\"due\": \"2024-01-09T05:00:00Z\"")]
    [InlineData("\"status\": \"breached\"", "\"status\": \"met\"")]
    [InlineData("\"overdue\": \"PT1H\"", "\"overdue\": \"PT30M\"")]
    public void A_stored_decision_that_was_altered_is_detected(string text, string by)
    {
        Assert.Contains(text, Decided, StringComparison.Ordinal);

        Assert.Equal("The answers are other ones, though policy, ticket and rules are the same: the stored decision was altered.", Check(Decided.Replace(text, by, StringComparison.Ordinal), Policy, Ticket));
    }

    [Fact]
    public void A_policy_without_service_levels_has_no_answers_any_more()
    {
        var other = """{ "format": 1, "id": "P", "version": "2", "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P2Y" } ] } }""";

        Assert.Equal("The policy is another version: 2, decided under 1.\nThe answers are other ones.", Check(Decided, other, Ticket));
    }

    [Fact]
    public void What_is_about_a_ticket_is_not_checked_with_a_case()
    {
        var serviceCase = AfterSalesJson.ReadCase("""{ "format": 1 }""");

        Assert.Throws<ArgumentException>(() => AfterSalesJson.Check(AfterSalesJson.ReadDecision(Decided), AfterSalesJson.ReadPolicy(Policy), serviceCase));
    }

    [Fact]
    public void Hosts_read_question_status_and_due_time()
    {
        var stored = AfterSalesJson.ReadDecision(Decided);

        Assert.Equal((At, new LocalDate(2024, 1, 9)), (stored.At, stored.On));
        Assert.Equal(
            [("service-levels.repair", "breached", (Instant?)Instant.FromUtc(2024, 1, 9, 3, 0)), ("service-levels.turnaround", "undetermined", null)],
            stored.Answers.Select(answer => (answer.Question, answer.Status, answer.DueAt)));
        Assert.Equal(["quantity"], stored.Answers[1].Missing);
    }

    private static string Check(string decision, string policy, string ticket) =>
        AfterSalesJson.Check(AfterSalesJson.ReadDecision(decision), AfterSalesJson.ReadPolicy(policy), AfterSalesJson.ReadTicket(ticket)).ToString();
}
