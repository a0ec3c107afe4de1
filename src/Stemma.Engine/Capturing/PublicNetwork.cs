using System.Net;
using System.Net.Sockets;

namespace Stemma.Capturing;

/// <summary>Tells the public internet from what lies behind this computer's own walls.</summary>
internal static class PublicNetwork
{
    // Everything that IANA has not given out for general use, and the cloud's metadata addresses among it.
    private static readonly IPNetwork[] Closed =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32", "100.100.100.200/32",
            "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address belongs to the public internet, also when a v4 address is wrapped in a v6 one.</summary>
    public static bool Holds(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.AddressFamily == AddressFamily.InterNetwork && !Closed.Any(network => network.Contains(address));
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 ? Holds(address.MapToIPv4())
            : Nat64.Contains(address) ? Holds(new IPAddress(bytes[12..]))
            : SixToFour.Contains(address) ? Holds(new IPAddress(bytes[2..6]))
            : GlobalUnicast.Contains(address) && !Closed.Any(network => network.Contains(address));
    }
}
