package org.safeharbour.chirp.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads and writes JSON bodies as exact bytes, because signatures are over bytes. Reading is strict: unknown fields,
 * duplicate keys, wrong types and trailing content are faults with a path.
 */
@Singleton
public class Bodies {

    private static final int FAULTS_SHOWN = 20;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private final Validator validator;

    Bodies(Validator validator) {
        this.validator = validator;
    }

    /** Reads and checks a body, or ends the request with 400 and every fault found. */
    public <T> T read(byte[] body, Class<T> type) {
        T value = parse(body, type);
        if (value == null) {
            throw Problem.badInput("", "NotNull");
        }
        List<Problem.Fault> faults = validator.validate(value).stream()
                .map(Bodies::fault)
                .sorted(Comparator.comparing(Problem.Fault::path))
                .limit(FAULTS_SHOWN)
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.BAD_REQUEST, faults);
        }
        return value;
    }

    /** Writes a value as UTF-8 JSON. */
    public byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            return json.readValue(body == null ? new byte[0] : body, type);
        } catch (UnrecognizedPropertyException e) {
            throw Problem.badInput(path(e), "unknown");
        } catch (MismatchedInputException e) {
            throw Problem.badInput(path(e), "type");
        } catch (JsonMappingException e) {
            throw Problem.badInput(path(e), "json");
        } catch (IOException e) {
            throw Problem.badInput("", "json");
        }
    }

    /** The rule's name is the constraint's: {@code NotNull}, {@code Size}, {@code Pattern}. */
    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        return new Problem.Fault(
                violation.getPropertyPath().toString().replace(".<list element>", ""),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName());
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
