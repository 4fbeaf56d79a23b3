package io.github.kextproof.gate.policy;

import io.github.kextproof.document.Dialect;
import io.github.kextproof.document.Value;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How policies differ from other documents. */
final class PolicyDialect implements Dialect {
    @Override
    public @Nullable InputStream schema() {
        return PolicyDialect.class.getResourceAsStream("policy.schema.json");
    }

    @Override
    public String noun() {
        return "policy";
    }

    @Override
    public String aNoun() {
        return "a policy";
    }

    @Override
    public String topLevel() {
        return "'require' or 'minimum_executed', and what else must hold";
    }

    @Override
    public String start() {
        return "start from vms/release-gate.yaml or vms/commit-gate.yaml";
    }

    @Override
    public String ifMissing() {
        return "name another file, such as vms/release-gate.yaml";
    }

    @Override
    public String ifAliased() {
        return "write it out: each rule must be readable where it stands";
    }

    @Override
    public Optional<String> home(Value owner, String definition) {
        return Optional.of(
                switch (definition) {
                    case "requirement" -> "an item of require";
                    case "waiver" -> "an item of waivers";
                    default -> definition;
                });
    }
}
