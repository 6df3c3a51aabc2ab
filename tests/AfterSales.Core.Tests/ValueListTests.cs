namespace AfterSales.Tests;

public class ValueListTests
{
    [Fact]
    public void Lists_with_equal_items_in_the_same_order_are_equal()
    {
        ValueList<string> list = ["a", "b"];

        Assert.Equal(list, ValueList.From(new List<string> { "a", "b" }));
        Assert.Equal(list.GetHashCode(), ValueList.From(new List<string> { "a", "b" }).GetHashCode());
        Assert.True(list != ["b", "a"]);
        Assert.True(list != ["a"]);
        Assert.NotEqual(list.GetHashCode(), ValueList.From(new List<string> { "a", "c" }).GetHashCode());
        Assert.Equal("[a, b]", list.ToString());
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        Assert.True(default(ValueList<int>) == []);
        Assert.Empty(default(ValueList<int>));
        Assert.Equal(default(ValueList<int>).GetHashCode(), ValueList.From<int>([]).GetHashCode());
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ValueList<int>)[0]);
    }

    [Fact]
    public void A_list_holds_values_only()
    {
        foreach (var make in new Func<object>[] { () => ValueList.Create<string>(["a", null!]), () => ValueList.From(new List<string> { "a", null! }), () => ValueList.From<int?>([1, null]) })
        {
            var refusal = Assert.Throws<ArgumentException>("items", make);
            Assert.StartsWith("Item 1 of the list is null; a list holds values only, so leave it out.", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentNullException>("items", () => ValueList.From<string>(null!));
    }

    [Fact]
    public void Every_place_has_its_item()
    {
        ValueList<string> list = ["a", "b"];

        Assert.Equal("b", list[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => list[-1]);
        Assert.False(list.IsEmpty);
        Assert.True(list.Equals((object)ValueList.From(["a", "b"])));
        Assert.False(list.Equals((object)"a"));
        Assert.Equal("a, b", string.Join(", ", ((System.Collections.IEnumerable)list).Cast<string>()));
        Assert.Empty(((System.Collections.IEnumerable)default(ValueList<int>)).Cast<int>());
    }

    [Fact]
    public void A_list_keeps_its_items_when_the_source_changes()
    {
        var source = new List<int> { 1 };
        var list = ValueList.From(source);

        source.Add(2);

        Assert.Equal("[1]", list.ToString());
    }
}
