using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>A policy or several, a case and a day: what is to be decided.</summary>
internal sealed record DecisionRequest(AfterSalesPolicy? Policy, ValueList<AfterSalesPolicy> Policies, ServiceCase Case, LocalDate On, Language Language);

/// <summary>A request for a decision. Policy and case are whole documents, so that a host can put together what it stores.</summary>
internal static class RequestPart
{
    public static readonly Part<DecisionRequest> Document = new ObjectPart<DecisionRequest>("request", "What is to be decided: a policy or several, a case and a day.", shape =>
    {
        shape.Format();
        var on = shape.Required("on", Values.Day, request => request.On, "The day asked about, in the policy's zone.");
        var language = shape.Optional("language", DecisionPart.Language, request => request.Language, Language.English, "The language of the sentences; English where absent.");
        var policy = shape.OptionalReference("policy", PolicyPart.Document, request => request.Policy, "The policy, a document of its own; or \"policies\".");
        var policies = shape.Optional(
            "policies", CatalogPart.Policies, request => request.Policies, default, "All policies in all their versions, instead of one: those that apply are put together into a merged decision.");
        var serviceCase = shape.Required("case", CasePart.Document, request => request.Case, "The case, a document of its own.");
        return fields => policy.In(fields) is null == policies.In(fields).IsEmpty
            ? throw new InvalidInputException([Problem.At("policy", "A request names either \"policy\" or \"policies\"; write one of the two.")])
            : new DecisionRequest(policy.In(fields), policies.In(fields), serviceCase.In(fields), on.In(fields), language.In(fields));
    });
}
