package org.safeharbour.notice.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.safeharbour.notice.clock.Defect;

/** Defects as a JSON text: they are shown with the notice, never searched. */
public class DefectsColumn implements AttributeConverter<List<Defect>, String> {
    private static final TypeReference<List<Defect>> DEFECTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Defect> defects) {
        return JsonText.write(defects);
    }

    @Override
    public List<Defect> convertToEntityAttribute(String text) {
        return JsonText.read(text, DEFECTS);
    }
}
