using AfterSales.Json.Documents;
using AfterSales.Policies;

namespace AfterSales.Json.Parts;

/// <summary>All policies of a company: a list of policy documents.</summary>
internal static class CatalogPart
{
    /// <summary>The policies, each a document of its own.</summary>
    public static readonly Part<ValueList<AfterSalesPolicy>> Policies =
        new ListPart<AfterSalesPolicy>(new OwnNames { Name = PolicyPart.Document.Name, About = PolicyPart.Document.About }, 1);

    public static readonly Part<PolicyCatalog> Document = new ObjectPart<PolicyCatalog>("catalog", "All policies of a company, each in all its versions.", shape =>
    {
        shape.Format();
        var policies = shape.Required(
            "policies", Policies, catalog => catalog.Policies, "The policies, each a document of its own, in the order in which equally good answers are given.");
        return fields => PolicyCatalog.Of(policies.In(fields));
    });

    /// <summary>A policy among others: its rules name its own clauses, calendars and warranty, never those of the policy before it.</summary>
    private sealed class OwnNames : Part<AfterSalesPolicy>
    {
        public override string Allowed => PolicyPart.Document.Allowed;

        public override JsonKind Kinds => PolicyPart.Document.Kinds;

        public override Found<AfterSalesPolicy> Read(Node node)
        {
            Forget(node.Context);
            return PolicyPart.Document.Read(node);
        }

        public override Written Write(AfterSalesPolicy value, Place place, DocumentContext context)
        {
            Forget(context);
            return PolicyPart.Document.Write(value, place, context);
        }

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => PolicyPart.Document.Schema(definitions);

        private static void Forget(DocumentContext context)
        {
            context.Clauses = default;
            context.Calendars = default;
            context.Warranty = null;
            context.WarrantyIsRefused = false;
        }
    }
}
