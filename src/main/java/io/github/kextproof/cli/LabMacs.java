package io.github.kextproof.cli;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Selection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** {@code --inventory} and {@code --mac}, for Macs that outlast this process. */
final class LabMacs {
    @Mixin
    private final InventoryOption inventory = new InventoryOption();

    @Option(
            names = "--mac",
            paramLabel = "NAME-or-label",
            scope = ScopeType.INHERIT,
            description = "Only the Macs of this name or label; may be given several times.")
    @SuppressWarnings("UnusedVariable") // picocli forgets what stood before a subcommand when more comes after it
    private List<String> macs = new ArrayList<>();

    /** Macs of a lab that were chosen, and how. */
    record Chosen(List<Host> hosts, boolean named, String file) {}

    int select(CommandSpec spec, Function<Chosen, ExitCode> deed) {
        PrintWriter err = spec.commandLine().getErr();
        try (inventory) {
            Inventory all = inventory.read();
            List<String> macs = macs(spec.commandLine().getParseResult());
            Selection selection = all.select(macs);
            if (selection instanceof Selection.Unknown unknown) {
                err.println(unknown.message());
                return ExitCode.NOTHING_EVALUATED.code();
            }
            String file = String.valueOf(all.file().getFileName());
            List<Host> hosts = ((Selection.Chosen) selection)
                    .inventory().entries().stream()
                            .filter(Entry.Lab.class::isInstance)
                            .map(entry -> ((Entry.Lab) entry).host())
                            .toList();
            if (hosts.isEmpty()) {
                err.println("leases are kept on Macs of a lab, and " + file
                        + " names none of those here: a stub Mac lives no longer than the run that starts it"
                        + "\n  perhaps    name the lab's inventory with --inventory; kextproof stub --write-inventory"
                        + " FILE makes one of running stub Macs");
                return ExitCode.USAGE_OR_CONFIGURATION.code();
            }
            return deed.apply(new Chosen(hosts, !macs.isEmpty(), file)).code();
        } catch (DocumentException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
    }

    /** Those named before the subcommand and after it. */
    private static List<String> macs(ParseResult parsed) {
        List<String> named = new ArrayList<>();
        for (ParseResult each : parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList()) {
            Optional.ofNullable(each.matchedOption("--mac")).ifPresent(option -> named.addAll(option.stringValues()));
        }
        return named;
    }

    /** For hints: how the same inventory is named in another command; a space before it, or nothing. */
    String sameInventory() {
        return inventory.words();
    }
}
