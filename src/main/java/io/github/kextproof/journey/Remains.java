package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Census.Item;
import io.github.kextproof.lab.Census.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a journey leaves: what should have gone, what stays whatever one does, and how a person removes it. */
final class Remains {
    private static final String STAGED = "/Library/StagedExtensions/";

    private Remains() {}

    /** What a journey brings; assumed to be there where nobody could look. */
    static List<Item> expected() {
        return Stream.concat(
                        Stream.of(new Item(Kind.FILE, Delivery.DIRECTORY)),
                        Stream.of(
                                new Item(Kind.FILE, Defender.DIRECTORY),
                                new Item(Kind.FILE, Defender.KEXT),
                                new Item(Kind.KEXT, Defender.BUNDLE_IDENTIFIER),
                                new Item(Kind.RECEIPT, Defender.PACKAGE_IDENTIFIER)))
                .toList();
    }

    /** System Integrity Protection keeps both from root, and logs hurt nobody. */
    static boolean stays(Item item) {
        return item.kind() == Kind.POLICY
                || item.name().startsWith(STAGED)
                || item.name().equals(Defender.LOGS);
    }

    static String words(Item item) {
        if (item.kind() == Kind.POLICY) {
            return item + " in KextPolicy: only a snapshot, Recovery or a new image undoes that";
        }
        return item.name().equals(Defender.LOGS) ? item + ": logs" : item + ": protected by macOS until Recovery";
    }

    static List<String> byHand(List<Item> left) {
        List<String> commands = new ArrayList<>();
        if (left.stream().anyMatch(item -> item.name().startsWith("/tmp/"))) {
            commands.add("sudo rm -rf " + Delivery.DIRECTORY);
        }
        if (left.stream().anyMatch(item -> !item.name().startsWith("/tmp/"))) {
            commands.add("sudo '" + Defender.UNINSTALLER + "'");
            commands.add("if there is none: sudo rm -rf " + String.join(" ", quoted()) + ", and wait some minutes");
        }
        return commands;
    }

    private static List<String> quoted() {
        return Defender.APPLICATIONS.stream().map(path -> "'" + path + "'").toList();
    }
}
