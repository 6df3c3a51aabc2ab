using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>The clauses of a policy, told once with their wording, and named by id on every rule.</summary>
internal static class ClauseParts
{
    /// <summary>All clauses of a policy.</summary>
    public static readonly Part<ValueList<Clause>> All = new ClausesPart();

    /// <summary>A rule's clause.</summary>
    public static readonly Part<Clause> Reference = new ReferencePart();

    /// <summary>Adds the clause that a rule rests on.</summary>
    public static Member<T, Clause?> Clause<T>(this Shape<T> shape, Func<T, Clause?> get) => shape.OptionalReference("clause", Reference, get, "The id of the clause that the rule rests on.");

    private sealed class ClausesPart : Part<ValueList<Clause>>
    {
        private readonly Part<ValueList<Clause>> _map =
            new MapPart<Clause, string, string>(Values.Label, Values.Wording, clause => clause.Id, clause => clause.Text, Explanations.Clause.Of);

        public override string Allowed => _map.Allowed;

        public override JsonKind Kinds => _map.Kinds;

        public override Found<ValueList<Clause>> Read(Node node)
        {
            var found = _map.Read(node);
            node.Context.Clauses = found.HasValue ? found.Value : default;
            return found;
        }

        public override Written Write(ValueList<Clause> value, Place place, DocumentContext context)
        {
            context.Clauses = value;
            return _map.Write(value, place, context);
        }

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => _map.Schema(definitions);
    }

    private sealed class ReferencePart : Part<Clause>
    {
        public override string Allowed => "the id of one of the policy's clauses";

        public override JsonKind Kinds => JsonKind.Text;

        public override Found<Clause> Read(Node node)
        {
            var id = Values.Label.Read(node);
            if (!id.HasValue)
            {
                return Found<Clause>.None;
            }

            foreach (var clause in node.Context.Clauses)
            {
                if (string.Equals(clause.Id, id.Value, StringComparison.Ordinal))
                {
                    return Found<Clause>.Whole(clause);
                }
            }

            node.Refuse(Allowed + Nearest.Hint(id.Value, node.Context.Clauses.Select(clause => clause.Id)));
            return Found<Clause>.None;
        }

        public override Written Write(Clause value, Place place, DocumentContext context)
        {
            if (!context.Clauses.Contains(value))
            {
                context.Problems.Add(place, $"The policy's clauses do not hold \"{Place.Shortened(value.Id, 60)}\" with the wording that this rule gives it; list it there.");
            }

            return Written.Text(value.Id);
        }

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => Values.Label.Schema(definitions);
    }
}
