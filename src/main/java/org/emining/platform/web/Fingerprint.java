package org.emining.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells two requests apart, the same on every replica and after every restart. What has no order, the members of
 * maps and sets, is put in one: the order in which a set of constants is walked differs between two processes.
 */
final class Fingerprint {

    private final ObjectMapper canonical;

    Fingerprint(ObjectMapper json) {
        canonical = json.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .registerModule(new SimpleModule("sets").addSerializer(new SortedSets()));
    }

    /** @return SHA-256 of query and body, in hexadecimal digits */
    String of(@Nullable String query, @Nullable Object body) {
        try {
            byte[] request = (query + "\n" + canonical.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class SortedSets extends StdSerializer<Set<?>> {
        @Serial
        private static final long serialVersionUID = 1L;

        SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            ObjectMapper mapper = (ObjectMapper) out.getCodec();
            List<String> members = new ArrayList<>();
            for (Object member : set) {
                members.add(mapper.writeValueAsString(member));
            }
            members.sort(null);
            out.writeStartArray();
            for (String member : members) {
                out.writeRawValue(member);
            }
            out.writeEndArray();
        }
    }
}
