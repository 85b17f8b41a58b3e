using System.Numerics;

namespace TalentMap.Core.Extraction.Learned;

/// <summary>Small values by key, nothing for keys that are not there: open addressing in one array that is half empty at least, so that a look costs one line of the cache.</summary>
/// <param name="most">How many keys there may be.</param>
internal sealed class WeightTable<T>(int most) where T : struct
{
    private readonly Slot[] _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(most, 512) * 2)]; // key 0 is free
    private readonly int _shift = 64 - BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(most, 512) * 2));

    /// <summary>The value of a key.</summary>
    public T Of(ulong key)
    {
        var slots = _slots;
        for (var at = PlaceOf(key); ; at++)
        {
            ref readonly var slot = ref slots[at & slots.Length - 1];
            if (slot.Key == key) return slot.Value;
            if (slot.Key == 0) return default;
        }
    }

    /// <summary>The place of a key's value, made where there is none.</summary>
    public ref T At(ulong key)
    {
        var at = PlaceOf(key);
        while (_slots[at].Key != key && _slots[at].Key != 0) at = at + 1 & _slots.Length - 1;
        _slots[at].Key = key;
        return ref _slots[at].Value;
    }

    private int PlaceOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);

    private struct Slot
    {
        public ulong Key;
        public T Value;
    }
}
