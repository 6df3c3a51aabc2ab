using AfterSales.Explanations;
using AfterSales.Json.Tests.Documents;
using AfterSales.Policies;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Policies;

public class CatalogDocumentLaws : DocumentLaws<PolicyCatalog>
{
    protected override DocumentKind Kind => DocumentKind.Catalog;

    protected override string[] BeyondSchemas { get; } =
    [
        ".* is given twice; each version has a name of its own", ".* are both in force ", ".* all versions of a policy go by the same", .. PolicyDocumentLaws.Beyond,
    ];

    protected override PolicyCatalog Draw(Tape tape) => tape.Catalog();

    protected override PolicyCatalog Read(string json) => AfterSalesJson.ReadCatalog(json);

    protected override string Write(PolicyCatalog value) => AfterSalesJson.WriteCatalog(value);

    [Fact]
    public void Every_problem_of_every_policy_is_told_with_its_place()
    {
        var refused = Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadCatalog("""
            { "format": 1, "policies": [
              { "format": 1, "id": "a", "version": "1", "clauses": { "A.1": "" }, "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1Y", "clause": "A.1" }] } },
              { "format": 1, "id": "a", "version": "2", "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1X", "clause": "A.1" }] }, "version-by": "delivery" } ] }
            """));

        Assert.Equal(
            ["policies[1].version-by", "policies[1].warranty.terms[0].clause", "policies[1].warranty.terms[0].length"],
            refused.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_that_overlap_are_told_by_the_place_of_the_later_one()
    {
        var refused = Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadCatalog("""
            { "format": 1, "policies": [
              { "format": 1, "id": "a", "version": "1", "effective-until": "2024-04-01", "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1Y" }] } },
              { "format": 1, "id": "a", "version": "2", "effective-from": "2024-04-01", "warranty": { "start": ["sale"], "terms": [{ "for": "unit", "length": "P1Y" }] } } ] }
            """));

        Assert.Equal("policies[1].effective-from", Assert.Single(refused.Problems).Path);
    }
}
