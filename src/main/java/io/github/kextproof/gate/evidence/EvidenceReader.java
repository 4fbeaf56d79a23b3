package io.github.kextproof.gate.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads directories of Allure 2 results, as the writers of any language leave them: {@code *-result.json}, {@code
 * *-container.json} and {@code environment.properties}, not in subdirectories.
 *
 * <p>Attempts at a test are told apart as in Allure's own reports (allure-generator 2.34.0), but what those pass over in
 * silence - files that are no JSON, unknown statuses, times in other units - is a {@link Defect}.
 */
public final class EvidenceReader {
    private EvidenceReader() {}

    /** Lets a test change a directory between the two looks that are taken at it. */
    @FunctionalInterface
    interface Meanwhile {
        void happens(Path directory);
    }

    /**
     * Reads them all as one body of evidence.
     *
     * @param directories at least one
     * @throws EvidenceException if one of them is no directory, cannot be listed, or holds something else than results
     */
    public static Evidence read(List<Path> directories) {
        return read(directories, false, directory -> {});
    }

    /**
     * The same with the fingerprints of all attachments, of whatever size, that results and containers name.
     *
     * @param directories at least one
     * @throws EvidenceException as in {@link #read(List)}
     */
    public static Evidence readWithAttachments(List<Path> directories) {
        return read(directories, true, directory -> {});
    }

    static Evidence read(List<Path> directories, boolean withAttachments, Meanwhile meanwhile) {
        Gathered gathered = new Gathered();
        List<String> notes = new ArrayList<>();
        List<Given> distinct = Given.distinct(directories, notes);
        notes.forEach(gathered::note);
        Pool pool = new Pool();
        List<Given> empty = new ArrayList<>();
        for (Given given : distinct) {
            int before = gathered.size();
            DirectoryReader.read(given, pool, withAttachments, meanwhile, gathered);
            if (gathered.size() == before) {
                empty.add(given);
            }
        }
        // A controller whose results did not arrive must not go unnoticed among those whose did.
        if (gathered.hasResults()) {
            empty.forEach(given -> gathered.add(new Defect(given.shown(), EvidenceWords.NOTHING_THERE)));
        }
        return gathered.evidence(distinct);
    }
}
