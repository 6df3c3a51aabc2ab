namespace AfterSales.Json.Documents;

/// <summary>Judges whether bytes are text in UTF-8 (RFC 3629): no stray or missing continuation, nothing written longer than needed, no surrogates, nothing beyond U+10FFFF.</summary>
internal static class Utf8Text
{
    /// <summary>The first byte of what is no character; -1 where all is text.</summary>
    public static int FirstInvalid(byte[] utf8, int start)
    {
        for (var i = start; i < utf8.Length;)
        {
            var length = LengthAt(utf8, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>How many bytes the character has; 0 where there is none.</summary>
    private static int LengthAt(byte[] utf8, int index)
    {
        var lead = utf8[index];
        if (lead < 0x80)
        {
            return 1;
        }

        var (length, least, most) = lead switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || index + length > utf8.Length || utf8[index + 1] < least || utf8[index + 1] > most)
        {
            return 0;
        }

        for (var i = index + 2; i < index + length; i++)
        {
            if (utf8[i] is < 0x80 or > 0xBF)
            {
                return 0;
            }
        }

        return length;
    }
}
