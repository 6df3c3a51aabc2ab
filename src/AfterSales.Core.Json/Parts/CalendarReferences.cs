using AfterSales.Calendars;
using AfterSales.Json.Documents;
using NamedCalendar = System.Collections.Generic.KeyValuePair<string, AfterSales.Calendars.BusinessCalendar>;

namespace AfterSales.Json.Parts;

/// <summary>The calendars of a policy's service levels, told once, and named by every commitment.</summary>
internal static class CalendarReferences
{
    private static readonly TextPart<string> CalendarName = Values.Name("office", text => text, text => text);

    /// <summary>All calendars by name. Values do not keep the names that a document gave: written ones are calendar-1, calendar-2 ... in the order of first use.</summary>
    public static readonly Part<ValueList<NamedCalendar>> All = new CalendarsPart();

    /// <summary>A commitment's calendar.</summary>
    public static readonly Part<BusinessCalendar> Reference = new ReferencePart();

    /// <summary>Names for the calendars that some rules use.</summary>
    public static ValueList<NamedCalendar> Named(IEnumerable<BusinessCalendar> used) =>
        ValueList.From(used.Distinct().Select((calendar, index) => new NamedCalendar(FormattableString.Invariant($"calendar-{index + 1}"), calendar)));

    private sealed class CalendarsPart : Part<ValueList<NamedCalendar>>
    {
        private readonly MapPart<NamedCalendar, string, BusinessCalendar> _map =
            new(CalendarName, BusinessCalendarPart.Part, named => named.Key, named => named.Value, (name, calendar) => new NamedCalendar(name, calendar));

        public override string Allowed => _map.Allowed;

        public override JsonKind Kinds => _map.Kinds;

        public override Found<ValueList<NamedCalendar>> Read(Node node)
        {
            var found = _map.Read(node);
            node.Context.Calendars = found.HasValue ? found.Value : default;
            return found;
        }

        public override Written Write(ValueList<NamedCalendar> value, Place place, DocumentContext context)
        {
            context.Calendars = value;
            foreach (var named in value)
            {
                BusinessCalendarPart.CheckLevels(named.Value, place.Member(named.Key).ToString(), context);
            }

            return _map.Write(value, place, context);
        }

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => _map.Schema(definitions);
    }

    private sealed class ReferencePart : Part<BusinessCalendar>
    {
        public override string Allowed => "the name of one of the calendars of these service levels";

        public override JsonKind Kinds => JsonKind.Text;

        public override Found<BusinessCalendar> Read(Node node)
        {
            var name = CalendarName.Read(node);
            if (!name.HasValue)
            {
                return Found<BusinessCalendar>.None;
            }

            foreach (var named in node.Context.Calendars)
            {
                if (string.Equals(named.Key, name.Value, StringComparison.Ordinal))
                {
                    return Found<BusinessCalendar>.Whole(named.Value);
                }
            }

            node.Refuse(Allowed + Nearest.Hint(name.Value, node.Context.Calendars.Select(named => named.Key)));
            return Found<BusinessCalendar>.None;
        }

        public override Written Write(BusinessCalendar value, Place place, DocumentContext context) =>
            Written.Text(context.Calendars.First(named => named.Value.Equals(value)).Key);

        public override IEnumerable<KeyValuePair<string, Written>> Schema(SchemaDefinitions definitions) => CalendarName.Schema(definitions);
    }
}
