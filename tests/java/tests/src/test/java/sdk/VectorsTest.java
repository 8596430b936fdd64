package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every vector through decode, encode and check. */
class VectorsTest {
    @Test
    void r8EveryRightBodyComesOutAsItWentIn() throws Exception {
        List<Vectors.Valid> bodies = Vectors.valid();
        assertTrue(bodies.size() > 150, "only " + bodies.size());
        for (Vectors.Valid body : bodies) {
            assertEquals("", Bodies.told(Bodies.strict(body.edition(), body.callback(), body.bytes())), body.file());
            byte[] again = Bodies.again(body.edition(), body.callback(), body.bytes());
            assertEquals(text(body.bytes()), text(again), body.file());
        }
    }

    @Test
    void r7EveryRowOfTheManifestIsRefusedForItsReasonAtItsPlace() {
        List<Vectors.Invalid> rows = Vectors.invalid();
        assertEquals(422, rows.size());
        for (Vectors.Invalid row : rows) {
            String expected = row.pointer() + ' ' + row.reason();
            List<Finding> tolerant = Bodies.tolerant(row.edition(), row.callback(), row.bytes());
            assertEquals(row.isTolerated() ? "" : expected, Bodies.told(tolerant), row.file());
            assertFalse(row.isStrict(), row.file());
            List<Finding> strict = Bodies.strict(row.edition(), row.callback(), row.bytes());
            assertTrue(Bodies.told(strict).contains(expected), () -> row.file() + ": " + Bodies.told(strict));
        }
    }

    @Test
    void findingsSayNoValuesInTwoLanguages() {
        for (Vectors.Invalid row : Vectors.invalid()) {
            for (Finding finding : Bodies.strict(row.edition(), row.callback(), row.bytes())) {
                assertFalse(finding.text().en().isBlank() || finding.text().zh().isBlank(), row.file());
                assertTrue(finding.text().zh().codePoints().anyMatch(Character::isIdeographic), row.file());
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
