package io.github.kextproof.gate.evidence;

import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the files of one directory, on all cores, and tells whether somebody wrote there meanwhile. */
final class DirectoryReader {
    private final Given given;
    private final Look before;
    private final Attachments attachments;
    private final ResultParser parser;

    private DirectoryReader(Given given, Look before, Pool pool, boolean withAttachments) {
        this.given = given;
        this.before = before;
        this.attachments = new Attachments(before::has, withAttachments);
        this.parser = new ResultParser(pool, attachments);
    }

    /** @param meanwhile is told the directory between the two looks at it */
    static void read(
            Given given, Pool pool, boolean withAttachments, EvidenceReader.Meanwhile meanwhile, Gathered gathered) {
        try {
            Look before = look(given, withAttachments);
            given.refuseMistakes(before);
            DirectoryReader reader = new DirectoryReader(given, before, pool, withAttachments);
            reader.pieces().forEach(gathered::add);
            reader.attached().forEach(gathered::add);
            reader.remarks(gathered);
            meanwhile.happens(given.path());
            List<String> changes = before.changesUntil(look(given, withAttachments));
            if (!changes.isEmpty()) {
                gathered.add(new Defect(given.shown(), EvidenceWords.beingWritten(changes)));
            }
        } catch (IOException cause) {
            throw given.unlistable(cause);
        }
    }

    /** Of attachments only the names matter, unless their content is asked for. */
    private static Look look(Given given, boolean withAttachments) throws IOException {
        return Look.at(given.path(), name -> withAttachments || FileNames.isRead(name));
    }

    private List<Piece> pieces() {
        return before.stamps().entrySet().parallelStream()
                .filter(file -> FileNames.isRead(file.getKey()))
                .map(file -> piece(file.getKey(), file.getValue()))
                .toList();
    }

    private Piece piece(String name, Stamp stamp) {
        String file = given.file(name);
        String sha256 = "";
        try {
            byte[] bytes = FileBytes.of(path(name), stamp);
            sha256 = Sha256.of(bytes);
            if (FileNames.isResult(name)) {
                return Piece.of(parser.read(file, bytes), sha256);
            }
            if (FileNames.isContainer(name)) {
                parser.checkContainer(bytes);
                return Piece.nothing(file, sha256);
            }
            if (FileNames.isShard(name)) {
                return Piece.shard(ShardFile.of(file, Environment.read(bytes)), sha256);
            }
            return Piece.environment(file, sha256, Environment.read(bytes));
        } catch (Unreadable defect) {
            return Piece.defect(file, sha256, defect.why());
        }
    }

    private List<Piece> attached() {
        Map<String, Stamp> stamps = before.stamps();
        return attachments.present().stream()
                .filter(name -> !FileNames.isRead(name))
                .map(name -> attached(name, stamps.getOrDefault(name, Stamp.of(path(name)))))
                .toList();
    }

    private Piece attached(String name, Stamp stamp) {
        try {
            return Piece.nothing(given.file(name), FileBytes.sha256(path(name), stamp));
        } catch (Unreadable defect) {
            return Piece.defect(given.file(name), "", defect.why());
        }
    }

    private void remarks(Gathered gathered) {
        for (String name : before.names()) {
            FileNames.foreign(name).ifPresent(why -> gathered.add(new Defect(given.file(name), why)));
        }
        given.noteOfKilledRuns(before).ifPresent(gathered::note);
        attachments.note(given.shown()).ifPresent(gathered::note);
    }

    private Path path(String name) {
        return given.path().resolve(name);
    }
}
