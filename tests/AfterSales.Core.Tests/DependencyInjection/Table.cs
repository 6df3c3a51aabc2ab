using AfterSales.DependencyInjection;
using AfterSales.Policies;

namespace AfterSales.Tests.DependencyInjection;

/// <summary>A source whose places can change between two readings.</summary>
internal sealed class Table : SortedDictionary<string, Func<AfterSalesPolicy>>, IPolicySource
{
    public ValueList<PolicyReading> Read() => ValueList.From(this.Select(place => PolicyReading.From(place.Key, place.Value)));
}
