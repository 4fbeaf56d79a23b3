package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.mac.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who presses Allow. */
final class ApprovalReader {
    /** Allow is offered for 30 minutes: who did not come in 25 leaves 5 to end in an orderly way. */
    private static final Duration PATIENCE = Duration.ofMinutes(25);
    /** The first display's port (RFC 6143 leaves it to IANA, where it is registered). */
    private static final int PORT = 5900;

    private static final List<String> WAYS = List.of("operator", "vnc", "accessibility", "keyboard", "preapproved");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+(?:%[^\\]]+)?)\\]|([^\\s:\\[\\]]+))(?::(\\d{1,5}))?");

    private final LocalFiles files;
    private final Secrets secrets;
    private final Problems problems;

    ApprovalReader(LocalFiles files, Secrets secrets, Problems problems) {
        this.files = files;
        this.secrets = secrets;
        this.problems = problems;
    }

    ApprovalPlan approval(Kind kind, Layers mac) {
        Optional<Value> approval = mac.find("approval");
        approval.ifPresent(this::mustBeOne);
        if (approval.filter(value -> value.is("vnc")).isPresent()) {
            return ownConsole(kind, approval.get());
        }
        return approval.flatMap(this::planned).orElseGet(() -> operator(Optional.empty()));
    }

    /** A word alone, or the only key with what is said of it. */
    private Optional<ApprovalPlan> planned(Value approval) {
        return WAYS.stream()
                .filter(way -> approval.is(way) || approval.get(way).isPresent())
                .findFirst()
                .map(way -> plan(way, approval.get(way)));
    }

    private ApprovalPlan plan(String way, Optional<Value> said) {
        return switch (way) {
            case "vnc" -> vnc(said.orElseThrow());
            case "accessibility" -> new ApprovalPlan.Accessibility(patience(said));
            case "keyboard" -> new ApprovalPlan.Keyboard(patience(said));
            case "preapproved" -> new ApprovalPlan.Preapproved(by(said));
            default -> operator(said);
        };
    }

    private static ApprovalPlan operator(Optional<Value> said) {
        boolean tells = said.flatMap(value -> value.get("tell-on-mac"))
                .flatMap(Value::truth)
                .orElse(false);
        return new ApprovalPlan.Operator(patience(said), tells);
    }

    private static By by(Optional<Value> said) {
        return Stream.of(By.values())
                .filter(by -> said.filter(value -> value.is(by.word())).isPresent())
                .findFirst()
                .orElse(By.MDM);
    }

    private void mustBeOne(Value approval) {
        List<String> ways =
                WAYS.stream().filter(way -> approval.get(way).isPresent()).toList();
        if (ways.size() > 1) {
            problems.add(approval.place(), KeyWords.notOneApproval(approval.shown(), String.join(", ", ways)));
        }
    }

    private ApprovalPlan ownConsole(Kind kind, Value approval) {
        if (kind == Kind.LAB) {
            problems.add(approval.place(), ValueWords.consoleOfLab(approval.shown()));
        }
        return new ApprovalPlan.OwnConsole(PATIENCE);
    }

    private ApprovalPlan vnc(Value vnc) {
        Optional<Value> address = vnc.get("address");
        Matcher parts = ADDRESS.matcher(address.flatMap(Value::text).orElse(""));
        boolean readable = parts.matches();
        Optional<Secret> password = vnc.get("password").flatMap(secrets::resolve);
        Optional<Path> templates = vnc.get("templates").flatMap(files::pictures);
        return new ApprovalPlan.Vnc(
                readable ? (parts.group(1) == null ? parts.group(2) : parts.group(1)) : "",
                readable && parts.group(3) != null ? port(parts.group(3), address.orElseThrow()) : PORT,
                password,
                patience(Optional.of(vnc)),
                templates);
    }

    private int port(String digits, Value address) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            problems.add(address.place(), ValueWords.noPort(address.shown(), digits));
        }
        return port;
    }

    private static Duration patience(Optional<Value> way) {
        return way.flatMap(value -> value.get("patience"))
                .flatMap(Value::duration)
                .orElse(PATIENCE);
    }
}
