using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// A queue of RabbitMQ that hands batches of units to workers. A batch is only named here ("1-2048"); units and decisions are in the database, which alone says what is done. So a batch may be
/// handed out twice, by the broker or by whoever publishes, and nothing is stored twice; and a queue that was lost is filled again by the same command.
/// </summary>
internal sealed class UnitQueue : IAsyncDisposable
{
    /// <summary>One batch at hand and one that waits: a worker that dies holds back no more than that, until the broker notices.</summary>
    private const ushort AtOnce = 2;

    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private UnitQueue(IConnection connection, IChannel channel, string name)
    {
        _connection = connection;
        _channel = channel;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Opens the queue of a run; it outlives the broker. Each run has its own, so that two are never mixed.</summary>
    public static async Task<UnitQueue> OpenAsync(string address, AuditRun run, CancellationToken stop)
    {
        var name = "nightlyaudit." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run.Inputs)))[..16];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps"))
        {
            throw new FormatException($"--queue: \"{address}\" is no address of a RabbitMQ; write amqp://user:password@host.");
        }

        var connection = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync(stop);
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), stop);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, cancellationToken: stop);
        await channel.BasicQosAsync(0, AtOnce, global: false, stop);
        return new UnitQueue(connection, channel, name);
    }

    /// <summary>Puts a batch into the queue; done when the broker has it on disk.</summary>
    public async Task PublishAsync(UnitRange batch, CancellationToken stop) => await _channel.BasicPublishAsync(
        "", Name, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{batch.First}-{batch.Last}")), stop);

    /// <summary>Takes batch after batch until there is nothing more to do. A batch is taken from the queue when it has been worked on, that is, after its decisions are stored.</summary>
    /// <param name="work">Works on a batch.</param>
    /// <param name="isDone">Asked every second whether there is nothing more to do.</param>
    /// <param name="stop">Ends the work after the batch at hand.</param>
    public async Task WorkAsync(Action<UnitRange> work, Func<bool> isDone, CancellationToken stop)
    {
        using var atHand = new SemaphoreSlim(1);
        var failed = new TaskCompletionSource();
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            if (!await atHand.WaitAsync(0, stop))
            {
                // Batches come one after the other; so it is the end that holds it.
                return;
            }

            try
            {
                var ends = Encoding.UTF8.GetString(delivery.Body.Span).Split('-');
                work(new UnitRange(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture)));
                await _channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, stop);
            }
            catch (AlreadyClosedException)
            {
                // The broker went away and hands the batch out again; whoever gets it stores nothing that is stored.
            }
            catch (Exception exception)
            {
                failed.TrySetException(exception);
            }
            finally
            {
                atHand.Release();
            }
        };
        await _channel.BasicConsumeAsync(Name, autoAck: false, consumer, stop);
        try
        {
            while (!isDone())
            {
                await await Task.WhenAny(failed.Task, Task.Delay(TimeSpan.FromSeconds(1), stop));
            }
        }
        finally
        {
            // No batch is begun from here on.
            await atHand.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>Takes the queue away, with the batches in it that were handed out twice.</summary>
    public Task DeleteAsync() => _channel.QueueDeleteAsync(Name, ifUnused: false, ifEmpty: false);

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
