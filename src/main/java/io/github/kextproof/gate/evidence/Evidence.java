package io.github.kextproof.gate.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All that some directories say.
 *
 * @param directories as they were given
 * @param tests in the order of their names, then of their files
 * @param defects what could not be read truthfully; with any of them nothing can be decided in favour
 * @param notes what to know though it changes nothing, one sentence each
 * @param environment the merged {@code environment.properties}; where directories disagree, all values in their order
 * @param fingerprints SHA-256 of every file that the decision rests on, in hexadecimal, by {@link Result#file}
 */
public record Evidence(
        List<Path> directories,
        List<Test> tests,
        List<Defect> defects,
        List<String> notes,
        Map<String, List<String>> environment,
        SortedMap<String, String> fingerprints) {
    public Evidence {
        directories = List.copyOf(directories);
        tests = List.copyOf(tests);
        defects = List.copyOf(defects);
        notes = List.copyOf(notes);
        environment = Map.copyOf(environment);
    }
}
