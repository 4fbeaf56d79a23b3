package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.KnownHosts.Entry;
import io.github.kextproof.ssh.KnownHosts.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
    private static final String KEY = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== a comment";
    private static final Entry TRUSTED =
            new Entry(Marker.TRUSTED, new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIA=="));

    @TempDir
    Path folder;

    private List<Entry> about(String name, String... lines) throws IOException {
        return KnownHosts.about(name, Files.write(folder.resolve("known_hosts"), List.of(lines)));
    }

    @Test
    void the_port_is_named_unless_it_is_22() {
        assertThat(KnownHosts.name("MINI.lab", 22)).isEqualTo("mini.lab");
        assertThat(KnownHosts.name("mini.lab", 2222)).isEqualTo("[mini.lab]:2222");
    }

    @Test
    void a_line_may_name_several_hosts() throws IOException {
        assertThat(about("mini.lab", "catalina,MINI.lab,10.0.0.7" + KEY)).containsExactly(TRUSTED);
        assertThat(about("mini", "catalina,mini.lab" + KEY)).isEmpty();
    }

    @Test
    void a_port_belongs_to_the_name() throws IOException {
        assertThat(about("[mini]:2222", "[mini]:2222" + KEY)).containsExactly(TRUSTED);
        assertThat(about("[mini]:2222", "mini" + KEY)).isEmpty();
    }

    @Test
    void patterns_match_and_negated_ones_forbid() throws IOException {
        assertThat(about("mini-3.lab", "mini-?.lab" + KEY, "*.lab" + KEY)).hasSize(2);
        assertThat(about("mini-3.lab", "*.lab,!mini-3.lab" + KEY)).isEmpty();
        assertThat(about("minixlab", "mini.lab" + KEY)).isEmpty();
    }

    @Test
    void a_hashed_name_is_recognized() throws IOException {
        // printf '[127.0.0.1]:2222' | openssl dgst -sha1 -hmac 'aaaaaaaaaaaaaaaaaaaa' -binary | base64
        String salt = "YWFhYWFhYWFhYWFhYWFhYWFhYWE=";
        String line = "|1|" + salt + "|Z5ygxuP88YvaxIItd2WxmyZ1jpA=" + KEY;

        assertThat(about("[127.0.0.1]:2222", line)).containsExactly(TRUSTED);
        assertThat(about("[127.0.0.1]:2223", line)).isEmpty();
    }

    @Test
    void markers_are_kept() throws IOException {
        assertThat(about("mini", "@revoked mini" + KEY, "@cert-authority *" + KEY))
                .extracting(Entry::marker)
                .containsExactly(Marker.REVOKED, Marker.CERTIFICATE_AUTHORITY);
    }

    @Test
    void what_is_no_line_is_passed_over() throws IOException {
        assertThat(about("mini", "", "# mini" + KEY, "mini", "mini ssh-ed25519", "|1|bad|" + KEY, "|1|!|!" + KEY))
                .isEmpty();
    }
}
