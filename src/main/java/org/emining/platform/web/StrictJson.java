package org.emining.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import java.util.function.Function;
import org.emining.platform.Ids;

/**
 * JSON as we read and write it: nothing unknown, nothing twice, nothing coerced, nothing deep; text arrives in Unicode
 * NFC; instants leave in UTC with three digits of a second.
 */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

    static final int DEEPEST = 20;

    /** Last: what is registered later wins, and the framework registers a serialiser of instants of its own. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(40)
                        .maxStringLength(200_000)
                        .build());
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.registerModule(new BlackbirdModule());
        mapper.registerModule(new SimpleModule("text")
                .addDeserializer(String.class, new NormalisedText())
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(UUID.class, new Text<>(UUID.class, Ids::parse))
                .addSerializer(Instant.class, new Milliseconds()));
    }

    private static final class Milliseconds extends InstantSerializer {
        @Serial
        private static final long serialVersionUID = 1L;

        Milliseconds() {
            super(
                    InstantSerializer.INSTANCE,
                    false,
                    new DateTimeFormatterBuilder().appendInstant(3).toFormatter());
        }
    }

    /** A value that travels as text in one form only; the library's own readers take arrays, numbers and base64 too. */
    private static final class Text<T> extends StdScalarDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> reader;

        Text(Class<T> type, Function<String, T> reader) {
            super(type);
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                return reader.apply(parser.getText());
            } catch (IllegalArgumentException | DateTimeException otherForm) {
                return type.cast(context.handleWeirdStringValue(type, "text", "other form"));
            }
        }
    }

    private static final class NormalisedText extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        NormalisedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = Normalizer.normalize(parser.getText(), Normalizer.Form.NFC);
            // PostgreSQL stores neither NUL nor half a surrogate pair; no rule further in could tell the caller so
            // well.
            if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
                return (String) context.handleWeirdStringValue(String.class, "text", "not text");
            }
            return text;
        }
    }
}
