package io.github.kextproof.report;

import io.qameta.allure.internal.shadowed.jackson.core.SerializableString;
import io.qameta.allure.model.StepResult;

/** A step that is over, with the JSON it is written down as: a result is written many times while its journey goes on. */
final class WrittenStep extends StepResult {
    private static final long serialVersionUID = 1L;

    private final SerializableString json;

    /** Of a step that will not change any more. */
    WrittenStep(StepResult over) {
        setName(over.getName());
        setDescription(over.getDescription());
        setDescriptionHtml(over.getDescriptionHtml());
        setStatus(over.getStatus());
        setStatusDetails(over.getStatusDetails());
        setStage(over.getStage());
        setStart(over.getStart());
        setStop(over.getStop());
        setSteps(over.getSteps());
        setAttachments(over.getAttachments());
        setParameters(over.getParameters());
        json = ResultFiles.text(over);
    }

    SerializableString json() {
        return json;
    }
}
