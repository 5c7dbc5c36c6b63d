package org.emining.feed.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an endpoint is. Only what has a name in the public DNS: no address in any notation can be written instead, so none
 * is read differently by different readers.
 *
 * @param path with the query
 */
record Destination(boolean secure, String host, int port, String path) {

    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    /** Names that do not belong to the public DNS (RFC 6761, 6762, 8375, 9476, and what is used inside networks). */
    private static final List<String> INSIDE = List.of(
            ".localhost",
            ".local",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".home.arpa",
            ".arpa",
            ".alt",
            ".onion",
            ".invalid",
            ".localdomain");

    /** Asks the DNS. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** @param loopback whether plain HTTP to this machine is one as well. @return empty for what is no destination */
    static Optional<Destination> of(String url, boolean loopback) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean plain = "http".equals(uri.getScheme()) && loopback && HERE.contains(host);
        boolean sound =
                uri.getRawUserInfo() == null && uri.getRawFragment() == null && url.startsWith(uri.getScheme() + "://");
        if (!sound || !(plain || isPublic(uri, host))) {
            return Optional.empty();
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        int port = uri.getPort() == -1 ? (plain ? 80 : 443) : uri.getPort();
        return Optional.of(
                new Destination(!plain, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
    }

    private static boolean isPublic(URI uri, String host) {
        return "https".equals(uri.getScheme())
                && (uri.getPort() == -1 || PORTS.contains(uri.getPort()))
                && host.length() <= 253
                && NAME.matcher(host).matches()
                && INSIDE.stream().noneMatch(host::endsWith);
    }

    /**
     * The address to connect to. To be asked once for an attempt: a name that is asked twice may answer differently. One
     * forbidden address among several refuses all, or chance would decide.
     *
     * @throws UnknownHostException for a name without an address
     * @throws ForbiddenException for one with an address that is not public
     */
    InetAddress address(Resolver dns) throws UnknownHostException, ForbiddenException {
        InetAddress[] addresses = dns.addresses(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!isPublic(address) && !(!secure && address.isLoopbackAddress())) {
                throw new ForbiddenException();
            }
        }
        return addresses[0];
    }

    /** Whether an address is one of the public Internet (IANA's registries of special-purpose addresses). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> SPECIAL_4.stream().noneMatch(range -> range.holds(bytes));
            case Inet6Address six -> GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(range -> range.holds(bytes));
            default -> false;
        };
    }

    private record Range(byte[] start, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Range(
                        InetAddress.getByName(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(text, impossible);
            }
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_4 = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .stream()
            .map(Range::of)
            .toList();

    /** All that is given to anybody; what maps or carries an IPv4 address lies outside, or is excepted below. */
    private static final Range GLOBAL_6 = Range.of("2000::/3");

    private static final List<Range> SPECIAL_6 =
            List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").stream()
                    .map(Range::of)
                    .toList();

    /** The name leads to where nothing may be sent. */
    static final class ForbiddenException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
