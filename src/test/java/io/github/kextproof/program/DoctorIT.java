package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as a program that other programs read. */
class DoctorIT {
    /** Whatever stands behind the first document is refused. */
    private static final ObjectMapper ONE_DOCUMENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private Path directory;

    @Test
    void a_broken_mac_is_3_and_one_document() throws Exception {
        Program doctor = doctor("vms/doctor/sleeps.yaml", "--json");

        JsonNode mac = onlyMac(doctor);
        assertThat(mac.path("mac").asText()).isEqualTo("sleeps");
        assertThat(mac.path("ready").asBoolean(true)).isFalse();
        assertThat(unwell(mac)).containsExactly("sleep: bad");
        assertThat(doctor.exitCode()).isEqualTo(3);
    }

    @Test
    void a_ready_mac_is_0_and_one_document() throws Exception {
        Program doctor = doctor("vms/stubs.yaml", "--mac", "catalina-zh-tw", "--json");

        JsonNode mac = onlyMac(doctor);
        assertThat(mac.path("mac").asText()).isEqualTo("catalina-zh-tw");
        assertThat(mac.path("ready").asBoolean(false)).isTrue();
        assertThat(unwell(mac)).isEmpty();
        assertThat(doctor.exitCode()).isZero();
    }

    @Test
    void a_mac_in_doubt_is_0_and_the_document_says_so() throws Exception {
        Program doctor = doctor("vms/doctor/shell-odd.yaml", "--json");

        assertThat(unwell(onlyMac(doctor))).containsExactly("shell: doubtful");
        assertThat(doctor.exitCode()).isZero();
    }

    @Test
    void a_mac_that_nobody_can_log_in_to_is_3_and_one_document() throws Exception {
        Program doctor = doctor("vms/doctor/login-refused.yaml", "--json");

        assertThat(unwell(onlyMac(doctor))).startsWith("login: bad").contains("sudo: not looked");
        assertThat(doctor.exitCode()).isEqualTo(3);
    }

    @Test
    void a_wrong_inventory_is_2_and_no_document() throws Exception {
        Program doctor = doctor("vms/doctor/checksum-wrong.yaml", "--json");

        assertThat(doctor.out()).isEmpty();
        assertThat(doctor.err()).contains("is not the package's checksum");
        assertThat(doctor.exitCode()).isEqualTo(2);
    }

    @Test
    void no_mac_of_that_name_is_4_and_no_document() throws Exception {
        Program doctor = doctor("vms/stubs.yaml", "--mac", "nowhere", "--json");

        assertThat(doctor.out()).isEmpty();
        assertThat(doctor.err()).contains("nowhere");
        assertThat(doctor.exitCode()).isEqualTo(4);
    }

    @Test
    void people_get_the_same_exit_code() throws Exception {
        Program doctor = doctor("vms/doctor/sleeps.yaml");

        assertThat(doctor.out())
                .startsWith("sleeps  not ready: 1 thing to mend\n")
                .endsWith("\n0 of 1 Mac ready\n");
        assertThat(doctor.err()).isEmpty();
        assertThat(doctor.exitCode()).isEqualTo(3);
    }

    private Program doctor(String inventory, String... arguments) throws IOException, InterruptedException {
        return Program.run(
                directory,
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        "doctor",
                                        "--inventory",
                                        Path.of(inventory).toAbsolutePath().toString()),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Standard output is the document and nothing else, and says the exit code as well; standard error is empty. */
    private static JsonNode onlyMac(Program doctor) throws IOException {
        assertThat(doctor.err()).isEmpty();
        assertThat(doctor.out()).startsWith("{").endsWith("}\n");
        JsonNode document = ONE_DOCUMENT.readTree(doctor.out());
        assertThat(document.path("format").asInt()).isEqualTo(1);
        assertThat(document.path("exitCode").asInt(-1)).isEqualTo(doctor.exitCode());
        assertThat(document.path("macs")).hasSize(1);
        return document.path("macs").path(0);
    }

    private static List<String> unwell(JsonNode mac) {
        return StreamSupport.stream(mac.path("checks").spliterator(), false)
                .filter(check -> !check.path("result").asText().equals("fine"))
                .map(check -> check.path("check").asText() + ": "
                        + check.path("result").asText())
                .toList();
    }
}
