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
    public void A_list_keeps_its_items_when_the_source_changes()
    {
        var source = new List<int> { 1 };
        var list = ValueList.From(source);

        source.Add(2);

        Assert.Equal("[1]", list.ToString());
    }
}
