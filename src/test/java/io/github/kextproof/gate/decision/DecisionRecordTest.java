package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.NOON;
import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.failed;
import static io.github.kextproof.gate.decision.Sample.passed;
import static io.github.kextproof.gate.decision.Sample.policy;
import static io.github.kextproof.gate.decision.Sample.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.UsedWaiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionRecordTest {
    private static final Program PROGRAM = new Program("0.2.0", "c0ffee");

    @TempDir
    private Path directory;

    @Test
    void what_was_not_compared_is_neither_met_nor_not() throws IOException {
        Decision decision = Sample.decision(
                Sample.evidence(passed("a")), Sample.met("real", "1", "1"), Sample.notCompared("time.slower", "none"));

        assertThat(written(decision, Optional.empty()))
                .contains("\"outcome\": \"GO\"")
                .contains("\"found\": \"no baseline given\",\n      \"met\": null,");
    }

    @Test
    void it_says_what_was_decided_by_whom_and_on_what() throws IOException {
        assertThat(written(decided(), Optional.empty()))
                .isEqualTo("""
                {
                  "format": 1,
                  "outcome": "NO-GO",
                  "time": "2026-12-01T12:00:00Z",
                  "kextproof": {
                    "version": "0.2.0",
                    "commit": "c0ffee"
                  },
                  "policy": {
                    "file": "release-gate.yaml",
                    "sha256": "%s"
                  },
                  "results": {
                    "directories": [
                      "a",
                      "b"
                    ],
                    "tests": 2,
                    "sha256": "78b2f295ac05dfd8027e38cfee97a6932a1b4480e4528333a8d78ce9031e7f35",
                    "files": {
                      "a/1-result.json": "11",
                      "b/2-result.json": "22"
                    }
                  },
                  "product_versions": [
                    "100.88.54",
                    "101.19.48"
                  ],
                  "package_checksums": {
                    "101.19.48": [
                      "feed"
                    ]
                  },
                  "macs": [
                    {
                      "name": "catalina-01",
                      "simulated": [
                        "false"
                      ]
                    },
                    {
                      "name": "mojave-01",
                      "simulated": []
                    }
                  ],
                  "harness_commits": [
                    "c0ffee"
                  ],
                  "rules": [
                    {
                      "rule": "readable",
                      "wanted": "no defects",
                      "found": "1 defect",
                      "met": false,
                      "reasons": [
                        "b/3-result.json: cut off"
                      ],
                      "files": [
                        "b/3-result.json"
                      ]
                    },
                    {
                      "rule": "finished",
                      "wanted": "every test",
                      "found": "2 of 2 tests",
                      "met": true,
                      "reasons": [],
                      "files": "all"
                    }
                  ],
                  "waivers": [
                    {
                      "test": "reapproval on mojave*",
                      "owner": "qa-lead",
                      "reason": "flickers",
                      "link": "https://tracker.example/7",
                      "expires": "2026-12-01",
                      "files": [
                        "results/%s-result.json"
                      ]
                    }
                  ],
                  "defects": [
                    {
                      "file": "b/3-result.json",
                      "why": "cut off"
                    }
                  ],
                  "notes": [
                    "The same directory twice."
                  ],
                  "sha256": "@"
                }
                """.formatted("ab".repeat(32), Integer.toHexString("reapproval on mojave-01".hashCode())));
    }

    @Test
    void the_same_decision_makes_the_same_bytes() throws IOException {
        Path one = directory.resolve("one.json");
        Path other = directory.resolve("other.json");
        DecisionRecord.write(one, decided(), PROGRAM, Optional.empty());
        DecisionRecord.write(other, decided(), PROGRAM, Optional.empty());

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void the_earlier_run_that_was_compared_with_is_part_of_it() throws IOException {
        assertThat(written(decided(), Optional.of(evidence("last-week", List.of(), passed("x")))))
                .contains("""
                          "baseline": {
                            "directories": [
                              "last-week"
                            ],
                            "tests": 1,
                        """);
    }

    @Test
    void hostile_names_are_json_and_can_be_read_again() throws IOException {
        Decision decision = Sample.decision(
                evidence(passed(Sample.HOSTILE, "mac=" + Sample.HOSTILE)),
                Sample.missed("require", Sample.HOSTILE, "never ran", Sample.HOSTILE));

        assertThat(written(decision, Optional.empty()))
                .contains(
                        "\"wanted\": \"<script>alert('x')</script> | `rm` ]]> &amp; \\\"q\\\" \\u001B[31m\u202e\\u0000? *b*"
                                + " _i_\\n# top\"");
        assertThat(PastDecision.read(directory.resolve("record.json")).outcome())
                .isEqualTo("NO-GO");
    }

    @Test
    void a_record_that_takes_the_place_of_another_leaves_nothing_else_behind() throws IOException {
        written(decided(), Optional.empty());
        written(decided(), Optional.empty());

        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("record.json"));
    }

    private static Decision decided() {
        TreeMap<String, String> fingerprints = new TreeMap<>(Map.of("a/1-result.json", "11", "b/2-result.json", "22"));
        Evidence evidence = new Evidence(
                List.of(Path.of("a"), Path.of("b")),
                List.of(
                        passed(
                                "reapproval on catalina-01",
                                "mac=catalina-01",
                                "simulated=false",
                                "product=101.19.48",
                                "package.sha256=feed",
                                "harness.commit=c0ffee"),
                        failed("reapproval on mojave-01", "", "mac=mojave-01", "product=100.88.54")),
                List.of(new Defect("b/3-result.json", "cut off")),
                List.of("The same directory twice."),
                Map.of(),
                fingerprints);
        return new Decision(
                policy(waiver("reapproval on mojave*", "2026-12-01")),
                evidence,
                NOON,
                Outcome.NO_GO,
                List.of(
                        new Ruling(
                                "readable",
                                "no defects",
                                "1 defect",
                                false,
                                List.of("b/3-result.json: cut off"),
                                List.of("b/3-result.json")),
                        new Ruling(
                                "finished",
                                "every test",
                                "2 of 2 tests",
                                true,
                                List.of(),
                                List.of("b/2-result.json", "a/1-result.json"))),
                List.of(new UsedWaiver(
                        waiver("reapproval on mojave*", "2026-12-01"),
                        List.of("results/" + Integer.toHexString("reapproval on mojave-01".hashCode())
                                + "-result.json"))));
    }

    /** The record's own checksum, which says nothing to a reader, as {@code @}. */
    private String written(Decision decision, Optional<Evidence> baseline) throws IOException {
        Path record = directory.resolve("record.json");
        DecisionRecord.write(record, decision, PROGRAM, baseline);
        return Files.readString(record).replaceFirst("\"sha256\": \"[0-9a-f]{64}\"\n}\n$", "\"sha256\": \"@\"\n}\n");
    }
}
