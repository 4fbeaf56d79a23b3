package io.github.kextproof.cli;

import io.github.kextproof.inventory.Host;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --all}: what takes Macs from others wants to be told so, of a whole lab. */
final class WholeLab {
    @Option(names = "--all", description = "Every Mac of the inventory, in place of --mac.")
    private boolean all;

    /**
     * What is wrong with a command that would reach further than it says; nothing if nothing is.
     *
     * @param deed such as {@code lease hold}
     * @param would what it would do to each
     */
    Optional<String> complaint(LabMacs.Chosen macs, String deed, String would) {
        if (macs.named() && all) {
            return Optional.of(deed + ": --mac names some of the Macs, and --all means every one of them"
                    + "\n  perhaps    leave one of the two out");
        }
        if (macs.named() || all) {
            return Optional.empty();
        }
        String names = macs.hosts().stream()
                .map(Host::settings)
                .map(settings -> settings.name().value())
                .collect(Collectors.joining(", "));
        return Optional.of(
                deed + " names no Mac: it would " + would + " every Mac of " + macs.file() + ", which are " + names
                        + "\n  perhaps    add --mac NAME-or-label for those that you mean, or --all if you mean every one");
    }
}
