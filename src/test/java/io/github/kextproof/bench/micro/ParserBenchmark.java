package io.github.kextproof.bench.micro;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Mdatp;
import io.github.kextproof.fuzz.Heard;
import io.github.kextproof.fuzz.PreparedShell;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.Kextstat;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The questions that a journey puts most often, answered at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParserBenchmark {
    private static final String HEALTH = """
            healthy                                     : true
            health_issues                               : []
            licensed                                    : true
            engine_version                              : "1.1.24090.11"
            app_version                                 : "101.24092.0004"
            org_id                                      : "11111111-2222-3333-4444-555555555555"
            log_level                                   : "info"
            machine_guid                                : "66666666-7777-8888-9999-000000000000"
            release_ring                                : "Production"
            product_expiration                          : Jun 30, 2026 at 12:00:00 AM
            cloud_enabled                               : true
            passive_mode_enabled                        : false
            real_time_protection_enabled                : true
            real_time_protection_available              : true
            real_time_protection_subsystem              : "kernel_extension"
            automatic_definition_update_enabled         : true
            definitions_updated                         : Nov 21, 2025 at 09:41:00 AM
            definitions_version                         : "1.421.226.0"
            definitions_status                          : "up_to_date"
            edr_machine_id                              : "0123456789abcdef0123456789abcdef01234567"
            tamper_protection                           : "block"
            """;
    private static final String HEALTH_JSON = """
            {"healthy":true,"healthIssues":[],"licensed":true,"engineVersion":"1.1.24090.11",
             "appVersion":"101.24092.0004","realTimeProtectionEnabled":{"$type":"feature","value":true},
             "realTimeProtectionAvailable":true,"definitionsStatus":{"$type":"upToDate"},
             "releaseRing":"Production","cloudEnabled":{"value":true},"passiveModeEnabled":{"value":false}}
            """;

    private final Mdatp text = new Mdatp(said(HEALTH));
    private final Mdatp json =
            asked(new Mdatp(PreparedShell.mac(List.of(Heard.of(0, HEALTH, ""), Heard.of(0, HEALTH_JSON, "")))));
    private final Kextstat kextstat = new Kextstat(transcript("kextstat-paragon"));
    private final KextPolicy policy = new KextPolicy(transcript("sqlite3-allowed"));
    private final Profiles profiles = new Profiles(transcript("profiles-show-jamf"));
    private final Kextutil kextutil =
            new Kextutil(PreparedShell.mac(List.of(Heard.of(27, "", body("kextutil-policy-warnings")))));

    /** Which era the command line is of is known from the first question on. */
    private static Mdatp asked(Mdatp mdatp) {
        mdatp.health();
        return mdatp;
    }

    private static MacShell said(String answer) {
        return PreparedShell.mac(List.of(Heard.of(0, answer, "")));
    }

    private static MacShell transcript(String name) {
        return said(body(name));
    }

    /** Without the first line, which says what was asked. */
    private static String body(String transcript) {
        try {
            String file = Files.readString(Path.of("vms", "transcripts", transcript + ".txt"));
            return file.substring(file.indexOf('\n') + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Benchmark
    public Object health_as_text() {
        return text.health();
    }

    @Benchmark
    public Object health_as_json() {
        return json.healthFromJson();
    }

    @Benchmark
    public Object kextstat() {
        return kextstat.find(Defender.BUNDLE_IDENTIFIER);
    }

    @Benchmark
    public Object kext_policy() {
        return policy.user(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER);
    }

    @Benchmark
    public Object profiles_with_kext_payloads() {
        return profiles.kextPayloads();
    }

    @Benchmark
    public Object kextutil() {
        return kextutil.load(Defender.KEXT);
    }
}
