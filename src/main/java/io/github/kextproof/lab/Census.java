package io.github.kextproof.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a Mac has of what an installation may bring or take: to be compared with another look. */
public record Census(Map<Kind, SortedSet<String>> found) {
    /** What is counted. */
    public enum Kind {
        FILE("file"),
        PROCESS("process"),
        DAEMON("launch daemon or agent"),
        RECEIPT("receipt"),
        KEXT("kernel extension"),
        POLICY("policy row"),
        INSTALLER("installation under way");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        public String shown() {
            return shown;
        }
    }

    /** One thing of one kind. */
    public record Item(Kind kind, String name) {
        @Override
        public String toString() {
            return kind.shown() + " " + name;
        }
    }

    public Census {
        EnumMap<Kind, SortedSet<String>> copy = new EnumMap<>(Kind.class);
        found.forEach((kind, names) -> copy.put(kind, new TreeSet<>(names)));
        found = copy;
    }

    public SortedSet<String> of(Kind kind) {
        return found.getOrDefault(kind, new TreeSet<>());
    }

    /** What is here and was not there before. */
    public List<Item> beyond(Census before) {
        List<Item> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            of(kind).stream()
                    .filter(name -> !before.of(kind).contains(name))
                    .forEach(name -> items.add(new Item(kind, name)));
        }
        return items;
    }
}
