package org.safeharbour.notice.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Parties as a JSON text: they are shown, never searched. */
class PartiesColumn implements AttributeConverter<List<Party>, String> {
    private static final TypeReference<List<Party>> PARTIES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Party> parties) {
        return JsonText.write(parties);
    }

    @Override
    public List<Party> convertToEntityAttribute(String text) {
        return JsonText.read(text, PARTIES);
    }
}
