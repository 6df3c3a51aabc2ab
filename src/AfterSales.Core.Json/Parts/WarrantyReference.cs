using AfterSales.Json.Documents;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>The warranty of a policy, told once, and meant by every window that is open as long as it is valid.</summary>
internal static class WarrantyReference
{
    /// <summary>The policy's warranty; the windows that follow it can go by its validity.</summary>
    public static readonly Part<WarrantyPolicy> Own = new OwnPart { Name = WarrantyPart.Part.Name, About = WarrantyPart.Part.About };

    /// <summary>As long as the policy's warranty is valid.</summary>
    public static readonly ChoicePart<WindowLength>.Alternative Validity = new ValidityAlternative();

    private sealed class OwnPart : Part<WarrantyPolicy>
    {
        public override string Allowed => WarrantyPart.Part.Allowed;

        public override JsonKind Kinds => WarrantyPart.Part.Kinds;

        public override Found<WarrantyPolicy> Read(Node node)
        {
            var found = WarrantyPart.Part.Read(node);
            node.Context.Warranty = found.HasValue ? found.Value : null;
            node.Context.WarrantyIsRefused = !found.HasValue;
            return found;
        }

        public override Written Write(WarrantyPolicy value, Place place, DocumentContext context)
        {
            context.Warranty = value;
            return WarrantyPart.Part.Write(value, place, context);
        }

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => WarrantyPart.Part.Schema(definitions);
    }

    private sealed class ValidityAlternative : ChoicePart<WindowLength>.Alternative
    {
        private const string Word = "validity";

        public override Part Part { get; } = new WordPart<string>(new KeyValuePair<string, string>(Word, Word));

        public override bool Holds(WindowLength value) => value.Kind == WindowLengthKind.Validity;

        public override bool TryRead(Node node, out Found<WindowLength> found)
        {
            found = node.Context.Warranty is { } warranty ? Found<WindowLength>.Whole(WindowLength.ValidityOf(warranty)) : Found<WindowLength>.None;
            if (!node.Says(Word))
            {
                return false;
            }

            if (node.Context.Warranty is null && !node.Context.WarrantyIsRefused)
            {
                node.Tell("The policy promises no warranty whose validity it could be; promise one, or write the length.");
            }

            return true;
        }

        public override Written Write(WindowLength value, Place place, DocumentContext context)
        {
            if (!Equals(value.Warranty, context.Warranty))
            {
                context.Problems.Add(place, "A document cannot say that a window is open as long as another warranty than the policy's is valid; give the policy that warranty.");
            }

            return Written.Text(Word);
        }
    }
}
