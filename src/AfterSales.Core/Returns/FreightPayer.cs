namespace AfterSales.Returns;

/// <summary>Who pays the freight of a return, one way.</summary>
public enum FreightPayer
{
    /// <summary>The policy does not say; the default.</summary>
    NotStated,

    /// <summary>The customer.</summary>
    Customer,

    /// <summary>Both, half and half.</summary>
    Shared,

    /// <summary>The seller.</summary>
    Seller,
}
