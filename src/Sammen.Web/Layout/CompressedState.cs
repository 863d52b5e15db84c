using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Sammen.Web.Layout;

/// <summary>
/// How what a page was prerendered with travels to its circuit: as JSON, compressed before the framework encrypts it, because
/// nothing compresses it afterwards.
/// </summary>
/// <remarks>
/// The state holds what the page shows and no secret, so that its length tells nothing the page's own does not (decision 0007).
/// </remarks>
internal sealed class CompressedState<T> : PersistentComponentStateSerializer<T>
{
    /// <summary>Danish letters stay as they are: the state is never read as HTML.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Persist(T value, IBufferWriter<byte> writer)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, value, Json);
        }

        writer.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    public override T Restore(ReadOnlySequence<byte> data)
    {
        using var brotli = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, Json)!;
    }
}
