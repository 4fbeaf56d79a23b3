package io.github.kextproof.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading one file came to.
 *
 * @param file as in {@link Result#file}
 * @param sha256 of its bytes, in hexadecimal; empty if they could not be read
 * @param why it is no evidence, if so
 * @param result if it is one
 * @param environment if that is what the file is about
 * @param shard if the file says that of a run
 */
record Piece(
        String file,
        String sha256,
        Optional<String> why,
        Optional<Result> result,
        Map<String, List<String>> environment,
        Optional<ShardFile> shard) {

    static Piece nothing(String file, String sha256) {
        return new Piece(file, sha256, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    }

    static Piece of(Result result, String sha256) {
        return new Piece(result.file(), sha256, Optional.empty(), Optional.of(result), Map.of(), Optional.empty());
    }

    static Piece environment(String file, String sha256, Map<String, List<String>> environment) {
        return new Piece(file, sha256, Optional.empty(), Optional.empty(), environment, Optional.empty());
    }

    static Piece shard(ShardFile shard, String sha256) {
        return new Piece(shard.file(), sha256, Optional.empty(), Optional.empty(), Map.of(), Optional.of(shard));
    }

    static Piece defect(String file, String sha256, String why) {
        return new Piece(file, sha256, Optional.of(why), Optional.empty(), Map.of(), Optional.empty());
    }
}
