using System.Numerics;

namespace TalentMap.Core.Extraction.Learned;

/// <summary>Small values by key, nothing for keys that are not there: open addressing in one array that is half empty at least, so that a look costs one line of the cache.</summary>
/// <param name="expected">How many keys there may be; for more it grows.</param>
internal sealed class WeightTable<T>(int expected) where T : struct
{
    private Slot[] _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected, 512) * 2)]; // key 0 is free
    private int _shift = 64 - BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected, 512) * 2));
    private int _count;

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
        ref var slot = ref SlotOf(key);
        if (slot.Key == key) return ref slot.Value;
        if (++_count > _slots.Length / 2)
        {
            Grow();
            slot = ref SlotOf(key);
        }
        slot.Key = key;
        return ref slot.Value;
    }

    // Where a key stands, or would.
    private ref Slot SlotOf(ulong key)
    {
        var at = PlaceOf(key);
        while (_slots[at].Key != key && _slots[at].Key != 0) at = at + 1 & _slots.Length - 1;
        return ref _slots[at];
    }

    private void Grow()
    {
        var smaller = _slots;
        (_slots, _shift) = (new Slot[smaller.Length * 2], _shift - 1);
        foreach (var slot in smaller)
        {
            if (slot.Key != 0) SlotOf(slot.Key) = slot;
        }
    }

    private int PlaceOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);

    private struct Slot
    {
        public ulong Key;
        public T Value;
    }
}
