package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.Reason;
import example.imhook.sdk.RejectedException;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.body.ChannelInfo;
import example.imhook.sdk.v2024_03.body.OnlineStatus;
import example.imhook.sdk.v2024_03.body.Platform;
import example.imhook.sdk.v2024_03.body.UserOnline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules, one by one, where vectors do not say enough. */
class RulesTest {
    private static final String BODY =
            "{\"userId\":\"u\",\"clientId\":\"c\",\"platform\":2,\"status\":0,\"timestamp\":%s}";

    private static UserOnline read(String body) throws RejectedException {
        return Callbacks.USER_ONLINE.decode(Support.bytes(body));
    }

    private static String told(String body) {
        return told(Support.bytes(body));
    }

    private static String told(byte[] body) {
        return Bodies.told(Bodies.tolerant("2024-03", "user-online", body));
    }

    @Test
    void r1ANullMemberIsAbsent() throws Exception {
        UserOnline body = read(BODY.formatted("1,\"packageName\":null,\"sessions\":null,\"customState\":null"));
        assertNull(body.packageName());
        assertEquals(List.of(), body.sessions());
        assertEquals("/userId missing-required", told(BODY.formatted("1").replace("\"u\"", "null")));
        assertEquals("/sessions/0 wrong-type", told(BODY.formatted("1,\"sessions\":[null]")));
    }

    @Test
    void r3AnUnknownCodeKeepsItsNumber() throws Exception {
        UserOnline body = read(BODY.formatted("1").replace("\"platform\":2", "\"platform\":-77"));
        assertEquals(new Platform(-77), body.platform());
        assertFalse(body.platform().isKnown());
        assertTrue(Support.text(Callbacks.USER_ONLINE.encode(body)).contains("\"platform\":-77"));
        assertEquals(OnlineStatus.ONLINE, body.status());
        assertEquals("OnlineStatus[0 ONLINE]", body.status().toString());
        assertEquals(
                "OFFLINE",
                new example.imhook.sdk.v2020_10.body.OnlineStatus(0).toString().replaceAll(".*\\d |]", ""));
    }

    @Test
    void r4IntegersAreJudgedOnTheirDigits() throws Exception {
        for (long number : new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE, 9007199254740993L}) {
            UserOnline body = read(BODY.formatted(number));
            assertEquals(number, body.timestamp());
            assertTrue(Support.text(Callbacks.USER_ONLINE.encode(body)).contains("\"timestamp\":" + number + ','));
        }
        assertEquals(0, read(BODY.formatted("-0")).timestamp());
        for (String number : List.of("9223372036854775808", "-9223372036854775809", "1" + "0".repeat(5000))) {
            assertEquals("/timestamp out-of-range", told(BODY.formatted(number)), number);
        }
        for (String number : List.of("1.0", "1e3", "-0.0", "\"1\"", "1E400")) {
            assertEquals("/timestamp wrong-type", told(BODY.formatted(number)), number);
        }
        String platform = BODY.formatted("1").replace("\"platform\":2", "\"platform\":%s");
        assertEquals("", told(platform.formatted("2147483647")));
        assertEquals("", told(platform.formatted("-2147483648")));
        assertEquals("/platform out-of-range", told(platform.formatted("2147483648")));
        assertEquals("/platform out-of-range", told(platform.formatted("-2147483649")));
        // What is unknown only has to be JSON.
        assertEquals("", told(BODY.formatted("1,\"new\":[1e400,1" + "0".repeat(5000) + "]")));
    }

    @Test
    void r5AKnownMemberTwiceIsAnError() {
        assertEquals("/userId duplicate-key", told(BODY.formatted("1,\"\\u0075serId\":\"v\"")));
        assertEquals("/userId duplicate-key", told(BODY.formatted("1,\"userId\":null")));
        assertEquals("", told(BODY.formatted("1,\"new\":1,\"new\":2")));
    }

    @Test
    void r6StrictJsonInUtf8() throws Exception {
        String body = BODY.formatted("1");
        for (String bad : List.of(
                "",
                " ",
                "\uFEFF" + body,
                body + "x",
                body + body,
                "{'a':1}",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\"}",
                "{\"a\":\"\\ud800\\u0041\"}",
                "{\"a\":\"\\ud800",
                "{/**/}",
                "{\"a\" 1}",
                "nul",
                "{",
                "\"a",
                "\0")) {
            assertEquals(" not-json", told(bad), bad);
            assertEquals(" not-json", told(bad.replace("{\"a\"", body.replace("}", ",\"a\""))), bad);
        }
        assertEquals(
                "u\uD83D\uDE00",
                read(body.replace("\"u\"", "\"u\\ud83d\\ude00\"")).userId());
        assertEquals(" wrong-type", told("[" + body + "]"));
        assertEquals(" wrong-type", told("1"));
        for (int[] bad : new int[][] {
            {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0x80}, {0xE2, 0x82}, {0xFF}, {0xF8}
        }) {
            StringBuilder text = new StringBuilder();
            for (int unit : bad) {
                text.append((char) unit);
            }
            // In a member that nobody reads.
            byte[] bytes = (body.replace("}", ",\"n\":\"") + text + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(" not-utf8", told(bytes));
        }
        assertEquals(" not-utf8", told(body.getBytes(StandardCharsets.UTF_16)));
        assertEquals(" not-json", told(body.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void r7FindingsComeInDocumentOrderAndWhatIsMissingBehindThem() {
        String body = "{\"timestamp\":\"x\",\"sessions\":[1],\"clientId\":7,\"timestamp\":1}";
        String expected =
                "/timestamp wrong-type, /sessions/0 wrong-type, /clientId wrong-type, /timestamp duplicate-key,"
                        + " /userId missing-required, /platform missing-required, /status missing-required";
        assertEquals(expected, told(body));
        RejectedException rejected = assertThrows(RejectedException.class, () -> read("{\"userId\":\"private\"}"));
        assertEquals(
                "user-online (2024-03): /clientId missing-required, /platform missing-required,"
                        + " /status missing-required, and 1 more",
                rejected.getMessage());
        assertEquals(Reason.MISSING_REQUIRED, rejected.findings().get(0).reason());
    }

    @Test
    void r10DeepBodiesAreRefusedBeforeTheyExhaustAStack() {
        String body = BODY.formatted("1,\"new\":%s");
        assertEquals("", told(body.formatted("[".repeat(63) + "]".repeat(63))));
        assertEquals(" too-deep", told(body.formatted("[".repeat(64) + "]".repeat(64))));
        assertEquals(" too-deep", told("[".repeat(10_000)));
        assertEquals(" too-deep", told("{\"a\":".repeat(10_000)));
    }

    @Test
    void longBodiesAreReadAndWritten() throws Exception {
        String user = "x".repeat(3 << 20);
        UserOnline body = read(BODY.formatted("1").replace("\"u\"", '"' + user + '"'));
        assertEquals(user, body.userId());
        assertEquals(body, Callbacks.USER_ONLINE.decode(Callbacks.USER_ONLINE.encode(body)));
    }

    @Test
    void openObjectsComeOutAsTheyWentIn() throws Exception {
        String menus = "[{\"b\":null,\"a\":{\"\\u2028\":[18446744073709551615,-1,true,\"\\b\\u001f😀\",1.5]}},{}]";
        String info = "{\"menus\":" + menus + "}";
        String body = "{\"messageId\":1,\"sender\":\"a\",\"conv\":{\"type\":0,\"target\":\"b\",\"line\":0},\"payload\":"
                + "{\"type\":1},\"timestamp\":5,\"targetChannelInfo\":" + info + "}";
        byte[] encoded = Callbacks.MESSAGE.encode(Callbacks.MESSAGE.decode(Support.bytes(body)));
        assertTrue(Support.text(encoded).contains("\"menus\":" + menus), Support.text(encoded));
    }

    @Test
    void confidentialMembersAreNotShown() {
        ChannelInfo info = ChannelInfo.builder()
                .name("n")
                .secret("S3CRET")
                .callback("http://S3CRET")
                .build();
        assertFalse(info.toString().contains("S3CRET"), info.toString());
        assertTrue(info.toString().contains("name=n") && info.toString().contains("secret=***"), info.toString());
        assertTrue(ChannelInfo.builder().build().toString().contains("secret=null"));
    }

    @Test
    void recordsInsistOnWhatIsRequiredAndFillWhatIsNot() {
        assertThrows(NullPointerException.class, () -> UserOnline.builder().build());
        UserOnline body = UserOnline.builder()
                .userId("u")
                .clientId("c")
                .platform(Platform.IOS)
                .status(OnlineStatus.LOGOUT)
                .timestamp(1)
                .build();
        assertEquals(List.of(), body.sessions());
        assertEquals(body, body.toBuilder().build());
        UserOnline broken = body.toBuilder().userId("\uD800").build();
        assertThrows(IllegalArgumentException.class, () -> Callbacks.USER_ONLINE.encode(broken));
    }
}
