package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go, and where never. */
class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.org/hooks",
                "https://portal.example.org",
                "https://portal.example.org:443/hooks?a=b",
                "https://portal.example.org:8443/",
                "https://PORTAL.Example.org/hooks",
                "https://xn--fiq228c.xn--fiqs8s/hooks",
            })
    void a_public_name_is_one(String url) {
        assertThat(Destination.of(url, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example.org/",
                "ftp://portal.example.org/",
                "file:///etc/passwd",
                "HTTPS://portal.example.org/",
                "https:portal.example.org",
                "//portal.example.org/",
                "portal.example.org",
                "https://portal.example.org:80/",
                "https://portal.example.org:22/",
                "https://portal.example.org:5432/",
                "https://portal.example.org:0/",
                "https://user@portal.example.org/",
                "https://portal.example.org@127.0.0.1/",
                "https://portal.example.org#@127.0.0.1/",
                "https://portal.example.org/#part",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://8.8.8.8/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2606:4700:4700::1111]/",
                "https://localhost/",
                "https://localhost./",
                "https://sub.localhost/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://db/",
                "https://portal.example.org./",
                "https://-portal.example.org/",
                "https://portal..example.org/",
                "https://portal_1.example.org/",
                "https://127.0.0.1.1/",
                "https://①②⑦.⓪.⓪.①/",
                "https://portal.example。org/",
                "https://portal.example.org\\@127.0.0.1/",
                "https://portal.example.org:443@127.0.0.1/",
                "https:// portal.example.org/",
                "https://portal.example.org/\r\nX: y",
                "",
            })
    void anything_else_is_none(String url) {
        assertThat(Destination.of(url, false)).isEmpty();
    }

    @Test
    void this_machine_is_one_for_trying_out_and_only_itself() {
        assertThat(Destination.of("http://127.0.0.1:8090/hook", true)).isPresent();
        assertThat(Destination.of("http://localhost:8090/hook", true)).isPresent();
        assertThat(Destination.of("http://127.0.0.2:8090/hook", true)).isEmpty();
        assertThat(Destination.of("http://portal.example.org/", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.1",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::808:808",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
            })
    void an_address_that_is_not_public_refuses_the_name(String address) {
        Destination to = Destination.of("https://portal.example.org/", false).orElseThrow();

        assertThatThrownBy(() -> to.address(host -> addresses("93.184.216.34", address)))
                .isInstanceOf(Destination.ForbiddenException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.0.1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:82a::200e"
            })
    void a_public_address_is_taken(String address) throws Exception {
        Destination to = Destination.of("https://portal.example.org/", false).orElseThrow();

        assertThat(to.address(host -> addresses(address))).isEqualTo(InetAddress.getByName(address));
    }

    @Test
    void this_machine_is_refused_as_the_address_of_a_public_name_also_for_trying_out() {
        Destination to = Destination.of("https://portal.example.org/", true).orElseThrow();

        assertThatThrownBy(() -> to.address(host -> addresses("127.0.0.1")))
                .isInstanceOf(Destination.ForbiddenException.class);
    }

    @Test
    void the_dns_is_asked_once() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Destination to = Destination.of("https://portal.example.org/", false).orElseThrow();

        InetAddress address =
                to.address(host -> addresses(asked.incrementAndGet() == 1 ? "93.184.216.34" : "127.0.0.1"));

        assertThat(address.getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(asked).hasValue(1);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] all = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            all[i] = InetAddress.getByName(texts[i]);
        }
        return all;
    }
}
