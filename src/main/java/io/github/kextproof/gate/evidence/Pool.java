package io.github.kextproof.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what many results say only once: labels say the same few things over and over. */
final class Pool {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();
    private final Map<Map<String, List<String>>, Labels> labels = new ConcurrentHashMap<>();

    String text(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    List<String> list(List<String> list) {
        List<String> known = lists.get(list);
        return known == null ? lists.computeIfAbsent(List.copyOf(list), copy -> copy) : known;
    }

    Labels labels(Map<String, List<String>> values) {
        Labels known = labels.get(values);
        if (known != null) {
            return known;
        }
        Labels fresh = new Labels(values);
        Labels earlier = labels.putIfAbsent(fresh.values(), fresh);
        return earlier == null ? fresh : earlier;
    }
}
