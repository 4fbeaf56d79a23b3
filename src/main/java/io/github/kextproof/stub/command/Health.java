package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Installation;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Protection;
import io.github.kextproof.stub.machine.StubPackage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Defender's health at one moment, in the order of {@code mdatp health} (vendor documentation, product 101.70.19). */
final class Health {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy 'at' hh:mm:ss a", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Definitions come this long after the installation; a guess. */
    private static final Duration DEFINITIONS_AFTER = Duration.ofSeconds(20);

    private final Machine machine;
    private final StubPackage product;
    private final Instant installed;
    private final boolean licensed;
    private final Protection protection;
    private final List<HealthEntry> entries = new ArrayList<>();

    private Health(Machine machine, Installation installation, Protection protection) {
        this.machine = machine;
        this.product = installation.product();
        this.installed = installation.at();
        this.licensed = machine.licensed();
        this.protection = protection;
    }

    /** The health of an installed product. */
    static Optional<Health> of(Machine machine) {
        return machine.installation()
                .flatMap(there -> machine.protection().map(protection -> new Health(machine, there, protection)))
                .map(Health::collected);
    }

    String version() {
        return machine.conditions().health().version().orElse(product.version());
    }

    boolean licensed() {
        return licensed;
    }

    /** What Defender says of it. */
    HealthWords words() {
        return new HealthWords(entries, machine.conditions().health());
    }

    private Health collected() {
        boolean well = licensed && !protection.wantsFixing() && protection.enabled();
        flag("healthy", well, false);
        issues();
        flag("licensed", licensed, false);
        text("engine_version", "1.1.19300.3");
        text("app_version", version());
        text("org_id", licensed ? "00000000-0000-0000-0000-000000000000" : "");
        text("log_level", "info");
        text("machine_guid", machine.uuid("guid").toString());
        text("release_ring", "Production");
        time("product_expiration", installed.plus(Duration.ofDays(270)));
        flag("cloud_enabled", true, true);
        text("cloud_automatic_sample_submission_consent", "safe");
        flag("cloud_diagnostic_enabled", false, true);
        flag("passive_mode_enabled", false, true);
        protection();
        definitions();
        rest();
        return this;
    }

    /** Only the missing license is known by name; the other is a guess. */
    private void issues() {
        List<String> issues = new ArrayList<>();
        if (!licensed) {
            issues.add("missing license");
        }
        if (protection.wantsFixing()) {
            issues.add("real-time protection is not available");
        }
        String shown = issues.isEmpty() ? "[]" : "[\"" + String.join("\", \"", issues) + "\"]";
        entries.add(new HealthEntry("health_issues", shown, issues, false));
    }

    private void protection() {
        flag("real_time_protection_enabled", protection.enabled(), true);
        flag("real_time_protection_available", protection.available(), false);
        text(
                "real_time_protection_subsystem",
                protection.kernelExtension() ? "kernel_extension" : "endpoint_security_extension");
        if (!protection.kernelExtension()) {
            text("network_events_subsystem", "network_filter_extension");
        }
        if (product.isAtLeast("101.56.35")) {
            text("device_control_enforcement_level", "audit");
            text("tamper_protection", "audit");
        }
    }

    private void definitions() {
        Instant updated = installed.plus(DEFINITIONS_AFTER);
        flag("automatic_definition_update_enabled", true, false);
        time("definitions_updated", updated);
        long minutes = Math.max(0, Duration.between(updated, machine.now()).toMinutes());
        entries.add(new HealthEntry("definitions_updated_minutes_ago", String.valueOf(minutes), minutes, false));
        text("definitions_version", "1.369.896.0");
        entries.add(new HealthEntry("definitions_status", "\"up_to_date\"", Map.of("$type", "upToDate"), false));
    }

    private void rest() {
        text("edr_early_preview_enabled", "disabled");
        entries.add(new HealthEntry("edr_device_tags", "[]", List.of(), false));
        text("edr_group_ids", "");
        text("edr_configuration_version", "20.199999.main.2022.07.05.02-ac10b0623fd381e28133debe14b39bb2dc5b61af");
        text("edr_machine_id", machine.uuid("edr").toString().replace("-", ""));
        entries.add(new HealthEntry("conflicting_applications", "[]", List.of(), false));
        if (product.isAtLeast("101.56.35")) {
            text("network_protection_status", "stopped");
            text("data_loss_prevention_status", "disabled");
            flag("full_disk_access_enabled", true, false);
        }
    }

    /** @param configurable whether a profile may set it, which makes JSON print an object */
    private void flag(String key, boolean value, boolean configurable) {
        boolean managed =
                configurable && machine.conditions().management().enrollment().isManaged();
        Object json = configurable ? Map.of("value", value) : value;
        entries.add(new HealthEntry(key, String.valueOf(value), json, managed));
    }

    private void text(String key, String value) {
        entries.add(new HealthEntry(key, "\"" + value + "\"", value, false));
    }

    private void time(String key, Instant at) {
        entries.add(new HealthEntry(key, TIME.format(at), String.valueOf(at.toEpochMilli()), false));
    }
}
