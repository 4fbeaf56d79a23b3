package io.github.kextproof.gate.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.Standing;
import io.github.kextproof.gate.rule.UsedWaiver;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The keys and values of a decision record, in their order. */
final class RecordContent {
    private final JsonGenerator json;

    RecordContent(JsonGenerator json) {
        this.json = json;
    }

    void write(Decision decision, Program program, Optional<Evidence> baseline) throws IOException {
        json.writeNumberField("format", DecisionRecord.FORMAT);
        text("outcome", decision.outcome().shown());
        text("time", decision.time().toString());
        json.writeObjectFieldStart("kextproof");
        text("version", program.version());
        text("commit", program.commit());
        json.writeEndObject();
        json.writeObjectFieldStart("policy");
        text("file", String.valueOf(decision.policy().file().getFileName()));
        text("sha256", decision.policy().sha256());
        json.writeEndObject();
        evidence("results", decision.evidence());
        if (baseline.isPresent()) {
            evidence("baseline", baseline.get());
        }
        facts(Facts.of(decision.evidence(), decision.policy().dimensions()));
        rules(decision);
        waivers(decision.waivers());
        defects(decision.evidence().defects());
        texts("notes", decision.evidence().notes());
    }

    private void evidence(String key, Evidence evidence) throws IOException {
        json.writeObjectFieldStart(key);
        texts("directories", evidence.directories().stream().map(Path::toString).toList());
        json.writeNumberField("tests", evidence.tests().size());
        text("sha256", Sha256.of(evidence.fingerprints().values()));
        json.writeObjectFieldStart("files");
        for (Map.Entry<String, String> file : evidence.fingerprints().entrySet()) {
            text(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void facts(Facts facts) throws IOException {
        texts("product_versions", facts.products());
        json.writeObjectFieldStart("package_checksums");
        for (Map.Entry<String, SortedSet<String>> product : facts.packages().entrySet()) {
            texts(product.getKey(), product.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("macs");
        for (Map.Entry<String, SortedSet<String>> mac : facts.macs().entrySet()) {
            json.writeStartObject();
            text("name", mac.getKey());
            texts("simulated", mac.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("harness_commits", facts.harnesses());
    }

    private void rules(Decision decision) throws IOException {
        Set<String> all = decision.evidence().fingerprints().keySet();
        json.writeArrayFieldStart("rules");
        for (Ruling ruling : decision.rulings()) {
            json.writeStartObject();
            text("rule", ruling.rule());
            text("wanted", ruling.wanted());
            text("found", ruling.found());
            met(ruling.standing());
            texts("reasons", ruling.reasons());
            files(ruling.files(), all);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where nothing was compared, neither true nor false would be true. */
    private void met(Standing standing) throws IOException {
        if (standing == Standing.NOT_COMPARED) {
            json.writeNullField("met");
        } else {
            json.writeBooleanField("met", standing == Standing.MET);
        }
    }

    /** Twenty rules that each rest on 100,000 files would make a record that nobody can open. */
    private void files(List<String> files, Set<String> all) throws IOException {
        if (!all.isEmpty() && new HashSet<>(files).equals(all)) {
            text("files", "all");
        } else {
            texts("files", files);
        }
    }

    private void waivers(List<UsedWaiver> used) throws IOException {
        json.writeArrayFieldStart("waivers");
        for (UsedWaiver each : used) {
            json.writeStartObject();
            text("test", each.waiver().test().text());
            text("owner", each.waiver().owner());
            text("reason", each.waiver().reason());
            text("link", each.waiver().link());
            text("expires", each.waiver().expires().toString());
            texts("files", each.files());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void defects(List<Defect> defects) throws IOException {
        json.writeArrayFieldStart("defects");
        for (Defect defect : defects) {
            json.writeStartObject();
            text("file", defect.file());
            text("why", defect.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String key, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(wellFormed(value));
        }
        json.writeEndArray();
    }

    private void text(String key, String value) throws IOException {
        json.writeStringField(wellFormed(key), wellFormed(value));
    }

    /** Half a surrogate pair, which a result may hold as an escape, has no form in UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
