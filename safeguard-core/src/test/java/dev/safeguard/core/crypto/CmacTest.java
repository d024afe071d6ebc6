package dev.safeguard.core.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: NIST SP 800-38B, examples for CMAC with AES-256 (appendix D.3). */
class CmacTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] KEY =
      HEX.parseHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
  private static final String MESSAGE =
      "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
          + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

  @ParameterizedTest
  @CsvSource({
    "16, 28a7023f452e8f82bd4bf28d8c37c35c",
    "40, aaf3d8f1de5640c232f5b169b9c911e6",
    "64, e1992190549f6ed5696a2c056c315410"
  })
  void givesTheStandardsOwnValues(int length, String expected) {
    byte[] message = Arrays.copyOf(HEX.parseHex(MESSAGE), length);
    Cmac cmac = new Cmac(KEY);
    cmac.mac(message[0], Arrays.copyOfRange(message, 1, length));
    byte[] mac = HEX.parseHex(expected);
    assertEquals(HexFormat.fromHexDigitsToLong(expected.substring(0, 16)), cmac.first());
    assertEquals(((mac[8] & 0xFFL) << 8) | (mac[9] & 0xFF), cmac.next16());
  }

  @Test
  void manyBlocksAtOnceGiveWhatEachGivesAlone() {
    byte[] message = HEX.parseHex(MESSAGE);
    byte[] together = message.clone();
    new Cmac(KEY).macBlocks(together, together.length);
    for (int i = 0; i < message.length; i += SessionKey.BLOCK) {
      byte[] alone = Arrays.copyOfRange(message, i, i + SessionKey.BLOCK);
      new Cmac(KEY).macBlocks(alone, SessionKey.BLOCK);
      assertArrayEquals(alone, Arrays.copyOfRange(together, i, i + SessionKey.BLOCK));
    }
    assertArrayEquals(
        HEX.parseHex("28a7023f452e8f82bd4bf28d8c37c35c"), Arrays.copyOf(together, 16));
  }
}
